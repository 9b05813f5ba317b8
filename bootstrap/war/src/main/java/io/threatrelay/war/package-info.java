/** The relay inside a Jakarta server. */
package io.threatrelay.war;
