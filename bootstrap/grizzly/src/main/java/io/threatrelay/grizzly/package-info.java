/** The relay on Grizzly and Jersey; both are named nowhere else. */
package io.threatrelay.grizzly;
