/**
 * Tells the platform's tokens from all others: RS256 signatures made with keys that a listed host
 * publishes.
 */
package io.threatrelay.token;
