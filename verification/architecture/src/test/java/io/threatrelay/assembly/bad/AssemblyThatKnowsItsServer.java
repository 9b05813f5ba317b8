package io.threatrelay.assembly.bad;

import org.glassfish.grizzly.http.server.HttpServer;

/** A bad example: the rules must refuse it. */
public record AssemblyThatKnowsItsServer(HttpServer server) {}
