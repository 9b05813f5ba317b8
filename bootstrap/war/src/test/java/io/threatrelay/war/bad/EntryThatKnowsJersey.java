package io.threatrelay.war.bad;

import org.glassfish.jersey.server.ResourceConfig;

/** A bad example: the rule must refuse it, for the thin archive would not run. */
public final class EntryThatKnowsJersey extends ResourceConfig {}
