/** How a well-behaved client fares while others attack; loopback only, Linux. */
package io.threatrelay.siege;
