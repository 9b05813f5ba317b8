package io.threatrelay.speed;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the providers answer: the wire shapes, with as much in them as was asked for. */
final class CannedBodies {

  /** Domains on an address, and addresses of a domain. */
  static final int RECORDS = 10;

  /** One of the many requests that a scan lists, about a kilobyte; nobody reads them. */
  private static final String NOISE =
      "{\"request\":{\"requestId\":\"7.42\",\"documentURL\":\"https://www.example.com/\",\"headers\":"
          + "{\"User-Agent\":\"Mozilla/5.0 \\\"quoted\\\"\",\"Accept\":[\"text/html\",\"*/*\"]}},"
          + "\"response\":{\"encodedDataLength\":488,\"dataLength\":1000,\"body\":\""
          + "what a page loads is listed here at length, ".repeat(16)
          + "\",\"asn\":{\"ip\":\"192.0.2.1\",\"asn\":\"64496\"}}}";

  private CannedBodies() {}

  static String history(boolean six) {
    String name = six ? "ipv6" : "ip";
    String prefix = six ? "2001:db8::" : "192.0.2.";
    return "{\"type\":\"%s\",\"records\":[%s],\"pages\":1}"
        .formatted(
            six ? "a/ipv6" : "a/ipv4",
            numbered(
                RECORDS,
                "{\"values\":[{\"%s\":\"%s%%d\",\"%s_count\":3}],\"type\":\"a\",\"organizations\":[\"Example\"],\"first_seen\":\"2025-01-01\",\"last_seen\":\"2026-01-01\"}"
                    .formatted(name, prefix, name)));
  }

  static String domains() {
    return "{\"records\":[%s],\"record_count\":%d,\"meta\":{\"total_pages\":1,\"page\":1,\"max_page\":1}}"
        .formatted(
            numbered(
                RECORDS,
                "{\"whois\":{\"registrar\":\"Example\",\"createdDate\":null},\"mail_provider\":[],\"hostname\":\"host-%d.example.com\",\"alexa_rank\":null}"),
            RECORDS);
  }

  static String search(int hits) {
    return "{\"results\":[%s],\"total\":%d,\"took\":7,\"has_more\":false}"
        .formatted(
            numbered(
                hits,
                "{\"task\":{\"visibility\":\"public\",\"time\":\"2026-11-01T10:00:00.000Z\",\"url\":\"https://www.example.com/\"},"
                    + "\"stats\":{\"uniqIPs\":3,\"dataLength\":4711,\"requests\":42},"
                    + "\"page\":{\"url\":\"https://www.example.com/\",\"domain\":\"www.example.com\",\"ip\":\"192.0.2.1\"},\"_id\":\"scan-%d\"}"),
            hits);
  }

  /** The verdict comes last, as in the real ones: whoever wants it reads the whole result. */
  static String result(int bytes) {
    String noise =
        IntStream.range(0, Math.max(1, bytes / NOISE.length()))
            .mapToObj(i -> NOISE)
            .collect(Collectors.joining(","));
    return "{\"data\":{\"requests\":["
        + noise
        + "]},\"task\":{\"time\":\"2026-11-01T10:00:00.000Z\",\"reportURL\":\"https://urlscan.io/result/scan/\"},"
        + "\"verdicts\":{\"overall\":{\"malicious\":true,\"categories\":[\"phishing\"],\"tags\":[\"kit\"]}}}";
  }

  private static String numbered(int count, String item) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(item::formatted)
        .collect(Collectors.joining(","));
  }

  /**
   * Limits that nobody reaches.
   *
   * @param action what urlscan.io calls it
   */
  static String headers(String action) {
    Duration window = Duration.ofDays(1);
    return ("X-RateLimit-Limit-Second: 10000\r\nX-RateLimit-Remaining-Second: 9999\r\n"
            + "X-Rate-Limit-Action: %s\r\nX-Rate-Limit-Window: day\r\nX-Rate-Limit-Limit: 100000000\r\nX-Rate-Limit-Remaining: 99999999\r\n"
            + "X-Rate-Limit-Reset: %s\r\nX-Rate-Limit-Reset-After: %d\r\n")
        .formatted(action, Instant.now().plus(window), window.toSeconds());
  }
}
