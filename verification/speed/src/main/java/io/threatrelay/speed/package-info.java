/** How fast the relay is, each time beside something that does as much with less. */
package io.threatrelay.speed;
