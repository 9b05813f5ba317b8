package io.threatrelay.sandbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/**
 * One visit of urlscan.io to a website.
 *
 * @param url where the visit ended, as its domain and ip
 * @param ip empty when the page failed to load
 */
record Scan(
    String id,
    Instant time,
    String url,
    String domain,
    String ip,
    String visibility,
    Verdict verdict) {

  private static final DateTimeFormatter MILLISECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSX").withZone(ZoneOffset.UTC);

  static Scan of(Instant time, String url, String domain, String ip, Verdict verdict) {
    return new Scan(id(time + " " + url + " " + ip), time, url, domain, ip, "public", verdict);
  }

  private static String id(String text) {
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** The same visit, made once more for somebody who asked for it. */
  Scan repeated(String wantedVisibility) {
    String repeatedId = id("repeated " + id + " " + wantedVisibility);
    return new Scan(repeatedId, time, url, domain, ip, wantedVisibility, verdict);
  }

  boolean loaded() {
    return !ip.isEmpty();
  }

  /** As urlscan.io writes it: always three decimals. */
  String timeText() {
    return MILLISECONDS.format(time);
  }
}
