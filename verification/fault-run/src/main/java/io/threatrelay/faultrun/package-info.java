/** The fault run: a relay under load between providers that do everything wrong, and its judge. */
package io.threatrelay.faultrun;
