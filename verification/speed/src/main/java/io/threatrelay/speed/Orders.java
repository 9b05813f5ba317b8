package io.threatrelay.speed;

import java.net.URI;

/**
 * How the stand-in is to answer.
 *
 * @param port where it listens
 * @param latency milliseconds before each answer
 * @param hits of a search
 * @param bytes of a result
 */
record Orders(int port, int latency, int hits, int bytes) {

  /** The base URL of either provider. */
  String base() {
    return "http://127.0.0.1:%d/%d/%d/%d/api/".formatted(port, latency, hits, bytes);
  }

  URI url(String path) {
    return URI.create(base() + path);
  }
}
