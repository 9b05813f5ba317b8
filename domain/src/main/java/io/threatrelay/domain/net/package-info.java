/** IP addresses and ranges of them, read without any name look-up. */
package io.threatrelay.domain.net;
