/** The command line: commands over the use cases. */
package io.threatrelay.cli;
