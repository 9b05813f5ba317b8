package io.threatrelay.faultrun;

import io.threatrelay.faultrun.LookUp.Kind;
import java.util.List;
import java.util.stream.Collectors;

/** The wire shapes of both providers. */
record Bodies(World world) {

  private static final String TIME = "2026-11-%02dT10:20:30.%03dZ";
  private static final int MOST_PADDING = 40_000;

  /** The answer as it should be. */
  String whole(LookUp lookUp) {
    return switch (lookUp.kind()) {
      case SEARCH -> search(lookUp);
      case RESULT -> result(lookUp);
      default -> page(lookUp);
    };
  }

  /** An answer without the fields that it must have. */
  static String hollow(LookUp lookUp) {
    return switch (lookUp.kind()) {
      case SEARCH -> "{\"took\":1,\"total\":1}";
      case RESULT -> "{\"task\":{},\"page\":{}}";
      default -> "{\"records\":[{\"organizations\":[]}],\"pages\":1}";
    };
  }

  private String page(LookUp lookUp) {
    boolean history = lookUp.kind().isHistory();
    String field = lookUp.kind() == Kind.HISTORY_A ? "ip" : "ipv6";
    String shape =
        history
            ? "{\"values\":[{\"" + field + "\":\"%s\"}],\"first_seen\":\"2026-01-01\"}"
            : "{\"hostname\":\"%s\",\"mail_provider\":[],\"alexa_rank\":null}";
    String type = lookUp.kind() == Kind.HISTORY_AAAA ? "a/ipv6" : "a/ipv4";
    List<String> related = world.related(lookUp);
    int pages = world.pages(lookUp);
    String head =
        history
            ? "\"type\":\"" + type + "\",\"pages\":" + pages
            : "\"record_count\":%d,\"meta\":{\"total_pages\":%d,\"max_page\":%d}"
                .formatted(pages * 3, pages, pages);
    return related.stream()
        .map(shape::formatted)
        .collect(Collectors.joining(",", "{" + head + ",\"records\":[", "]}"));
  }

  private String search(LookUp lookUp) {
    return world.hits(lookUp.asked()).stream()
        .map(this::hit)
        .collect(Collectors.joining(",", "{\"results\":[", "],\"has_more\":false}"));
  }

  private String hit(LookUp hit) {
    return """
        {"_id":"%s","task":{"time":"%s"},"stats":{"uniqIPs":1,"requests":2},\
        "page":{"url":"https://www.example.org/","domain":"www.example.org","ip":"192.0.2.1"}}"""
        .formatted(hit.scanId(world.seed()), time(hit));
  }

  /** The verdicts come last, so that half a result tells nothing. */
  private String result(LookUp lookUp) {
    String id = lookUp.scanId(world.seed());
    boolean malicious = world.malicious(lookUp);
    String padding = "x".repeat(Dice.of(world.seed(), "padding", lookUp).nextInt(MOST_PADDING));
    return """
        {"data":{"requests":["%s"]},"page":{},"task":{"time":"%s",\
        "reportURL":"https://urlscan.io/result/%s/"},\
        "verdicts":{"overall":{"malicious":%s,"tags":[],"categories":[%s]}}}"""
        .formatted(
            padding,
            time(lookUp),
            id,
            malicious,
            malicious ? "\"" + world.category(lookUp) + "\"" : "");
  }

  private static String time(LookUp hit) {
    return TIME.formatted(1 + hit.number() % 28, hit.asked().number() % 1000);
  }
}
