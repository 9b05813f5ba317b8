/**
 * What the relay needs from the outside: providers of threat intelligence and a verifier of tokens.
 */
package io.threatrelay.domain.port;
