/** What ends the process. */
package io.threatrelay.assembly.fatal;
