/** Outgoing HTTP: Jersey's client on the JDK's, with what neither does by itself. */
package io.threatrelay.httpclient;
