/** Assembles the relay for any server: constructors and typed settings. */
package io.threatrelay.assembly;
