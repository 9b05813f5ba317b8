package io.threatrelay.sandbox;

/**
 * One call that a provider's stand-in received.
 *
 * @param path as sent, percent-encoded, from the root of the host
 * @param query as sent, percent-encoded; empty without one
 * @param key the API key's header; empty without one
 */
public record SeenRequest(String method, String path, String query, String key) {}
