/** What ends the process. */
package io.threatrelay.standalone.fatal;
