/** The HTTP client: a Jersey connector over {@code java.net.http}, with proxies and TLS trust. */
package io.threatrelay.httpclient;
