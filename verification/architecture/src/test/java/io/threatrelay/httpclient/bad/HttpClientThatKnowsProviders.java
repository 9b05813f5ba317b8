package io.threatrelay.httpclient.bad;

import io.threatrelay.provider.api.UnusableSetting;

/** A bad example: the rules must refuse it. */
public record HttpClientThatKnowsProviders(UnusableSetting setting) {}
