/** One line an event, for people or for machines. */
package io.threatrelay.assembly.log;
