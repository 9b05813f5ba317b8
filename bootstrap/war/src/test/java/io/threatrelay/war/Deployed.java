package io.threatrelay.war;

import java.net.URI;

/**
 * A relay on some server.
 *
 * @param url its root, without a slash at the end
 * @param world what it calls
 */
public record Deployed(URI url, World world) {}
