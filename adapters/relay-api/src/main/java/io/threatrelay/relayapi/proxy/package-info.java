/** Which URL a request was sent to, when reverse proxies stand between its sender and the relay. */
package io.threatrelay.relayapi.proxy;
