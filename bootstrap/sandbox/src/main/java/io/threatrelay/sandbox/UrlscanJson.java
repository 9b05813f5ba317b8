package io.threatrelay.sandbox;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Random;

/** The wire shapes of urlscan.io's errors, submissions and search hits. */
final class UrlscanJson {

  private static final String SITE = "https://urlscan.io";

  private UrlscanJson() {}

  static Answer error(int status, String message, String description) {
    JsonObjectBuilder error = Texts.object().add("message", message);
    if (!description.isEmpty()) {
      error.add("description", description);
    }
    return Answer.json(status, error.add("status", status).build());
  }

  static JsonObject submission(Scan scan, String url) {
    return Texts.object()
        .add("message", "Submission successful")
        .add("uuid", scan.id())
        .add("result", report(scan))
        .add("api", SITE + "/api/v1/result/" + scan.id() + "/")
        .add("visibility", scan.visibility())
        .add("options", Texts.object())
        .add("url", url)
        .add("country", "de")
        .build();
  }

  static JsonObject hits(List<Scan> scans, int size) {
    JsonArrayBuilder results = Texts.array();
    scans.stream().limit(size).forEach(scan -> results.add(hit(scan)));
    return Texts.object()
        .add("results", results)
        .add("total", scans.size())
        .add("took", 7)
        .add("has_more", false)
        .build();
  }

  private static JsonObjectBuilder hit(Scan scan) {
    JsonObjectBuilder hit =
        Texts.object()
            .add(
                "task",
                Texts.object()
                    .add("visibility", scan.visibility())
                    .add("method", "api")
                    .add("domain", scan.domain())
                    .add("time", scan.timeText())
                    .add("uuid", scan.id())
                    .add("url", scan.url()))
            .add("stats", stats(scan))
            .add("page", page(scan))
            .add("_id", scan.id())
            .addNull("_score")
            .add("sort", Texts.array().add(scan.time().toEpochMilli()).add(scan.id()))
            .add("result", SITE + "/api/v1/result/" + scan.id() + "/");
    return scan.loaded() ? hit.add("screenshot", screenshot(scan)) : hit;
  }

  private static JsonObjectBuilder stats(Scan scan) {
    if (!scan.loaded()) {
      return Texts.object().add("uniqIPs", 0).add("dataLength", 0).add("requests", 1);
    }
    Random dice = Seed.of("stats", scan.id());
    int encoded = 1_000 + dice.nextInt(400_000);
    return Texts.object()
        .add("uniqIPs", 1 + dice.nextInt(8))
        .add("consoleMsgs", dice.nextInt(4))
        .add("uniqCountries", 1 + dice.nextInt(3))
        .add("dataLength", encoded * 3)
        .add("encodedDataLength", encoded)
        .add("requests", 2 + dice.nextInt(60));
  }

  /** A failed load has no address, and so nothing that depends on one. */
  static JsonObjectBuilder page(Scan scan) {
    JsonObjectBuilder page = Texts.object().add("url", scan.url()).add("domain", scan.domain());
    if (!scan.loaded()) {
      return page;
    }
    Network network = Network.of(scan.ip());
    return page.add("ip", scan.ip())
        .add("country", network.country())
        .add("server", "nginx")
        .add("asn", network.number())
        .add("asnname", network.operator() + ", " + network.country())
        .add("mimeType", "text/html")
        .add("status", "200");
  }

  static String report(Scan scan) {
    return SITE + "/result/" + scan.id() + "/";
  }

  static String screenshot(Scan scan) {
    return SITE + "/screenshots/" + scan.id() + ".png";
  }

  static String dom(Scan scan) {
    return SITE + "/dom/" + scan.id() + "/";
  }
}
