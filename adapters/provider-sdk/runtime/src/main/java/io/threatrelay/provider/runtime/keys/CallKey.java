package io.threatrelay.provider.runtime.keys;

/**
 * Whose calls share limits. Providers that are reached through one gateway share its host.
 *
 * @param provider its name, for messages
 * @param host the host of its API, with its port where that is not the usual one
 * @param keyHash stands for the caller's key
 */
public record CallKey(String provider, String host, String keyHash) {}
