package io.threatrelay.sandbox;

import java.util.List;

/**
 * What urlscan.io thinks of a scanned page.
 *
 * @param score from -100 (legitimate) to 100 (malicious)
 */
record Verdict(
    boolean malicious, int score, List<String> categories, List<String> brands, List<String> tags) {

  static final Verdict NONE = new Verdict(false, 0, List.of(), List.of(), List.of());
}
