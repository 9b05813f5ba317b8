package io.threatrelay.provider.bad;

import jakarta.ws.rs.client.Client;

/** A bad example: the rules must refuse it. */
public record ProviderThatKnowsHttp(Client client) {}
