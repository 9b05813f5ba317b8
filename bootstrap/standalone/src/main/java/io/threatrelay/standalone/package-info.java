/** The program: the relay on Grizzly, and the command line. */
package io.threatrelay.standalone;
