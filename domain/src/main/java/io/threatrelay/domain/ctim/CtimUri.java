package io.threatrelay.domain.ctim;

import java.net.URI;
import java.util.Optional;

/** URIs of providers, as far as CTIM takes them. */
public final class CtimUri {

  private static final int LONGEST = 2048;

  private CtimUri() {}

  /** The URI; empty when CTIM would refuse the document for it. */
  public static Optional<URI> of(String text) {
    if (text == null || text.isEmpty() || text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return Optional.of(URI.create(text));
    } catch (IllegalArgumentException notAUri) {
      return Optional.empty();
    }
  }
}
