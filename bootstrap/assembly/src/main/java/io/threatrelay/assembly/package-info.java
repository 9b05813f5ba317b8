/** Puts the relay together, for whichever server carries it: constructors and typed settings. */
package io.threatrelay.assembly;
