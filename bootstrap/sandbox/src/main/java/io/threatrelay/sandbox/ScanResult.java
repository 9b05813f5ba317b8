package io.threatrelay.sandbox;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.stream.JsonGenerator;
import java.io.OutputStream;
import java.util.List;

/** The wire shape of a urlscan.io result; written piece by piece, because it may be large. */
final class ScanResult {

  private static final JsonObject RESPONSE =
      Texts.object()
          .add("encodedDataLength", 488)
          .add("dataLength", 1000)
          .add("body", "the sandbox padding of a result, ".repeat(31)) // about 1 KiB with its keys
          .build();
  private static final int RESPONSE_SIZE = Texts.bytes(RESPONSE).length + 1;

  private ScanResult() {}

  static void write(Scan scan, int padding, OutputStream out) {
    try (JsonGenerator json = Texts.generator(out)) {
      json.writeStartObject();
      writeData(json, scan, padding);
      json.write("stats", stats(scan).build());
      json.write("meta", Texts.object().add("processors", Texts.object()).build());
      json.write("task", task(scan).build());
      json.write("page", UrlscanJson.page(scan).build());
      json.write("lists", lists(scan).build());
      json.write("verdicts", VerdictJson.verdicts(scan.verdict()));
      json.writeEnd();
    }
  }

  private static void writeData(JsonGenerator json, Scan scan, int padding) {
    json.writeStartObject("data");
    json.writeStartArray("requests");
    json.write(
        Texts.object()
            .add("request", Texts.object().add("documentURL", scan.url()).add("type", "Document"))
            .build());
    for (int written = 0; written < padding; written += RESPONSE_SIZE) {
      json.write(RESPONSE);
    }
    json.writeEnd();
    for (String name : List.of("cookies", "console", "links", "globals")) {
      json.writeStartArray(name).writeEnd();
    }
    json.writeEnd();
  }

  private static JsonObjectBuilder stats(Scan scan) {
    boolean secure = scan.url().startsWith("https:");
    return Texts.object()
        .add("secureRequests", secure ? 1 : 0)
        .add("securePercentage", secure ? 100 : 0)
        .add("uniqCountries", scan.loaded() ? 1 : 0)
        .add("totalLinks", 0)
        .add("malicious", scan.verdict().malicious() ? 1 : 0)
        .add("adBlocked", 0)
        .add("ipStats", Texts.array());
  }

  private static JsonObjectBuilder task(Scan scan) {
    JsonObjectBuilder task =
        Texts.object()
            .add("uuid", scan.id())
            .add("time", scan.timeText())
            .add("url", scan.url())
            .add("visibility", scan.visibility())
            .add("method", "api")
            .add("tags", Texts.array())
            .add("reportURL", UrlscanJson.report(scan))
            .add("domURL", UrlscanJson.dom(scan));
    return scan.loaded() ? task.add("screenshotURL", UrlscanJson.screenshot(scan)) : task;
  }

  private static JsonObjectBuilder lists(Scan scan) {
    List<String> ips = scan.loaded() ? List.of(scan.ip()) : List.of();
    List<Network> networks = ips.stream().map(Network::of).toList();
    return Texts.object()
        .add("ips", Texts.array(ips))
        .add("countries", Texts.array(networks.stream().map(Network::country).toList()))
        .add("asns", Texts.array(networks.stream().map(on -> on.number().substring(2)).toList()))
        .add("domains", Texts.array(List.of(scan.domain())))
        .add("servers", Texts.array(scan.loaded() ? List.of("nginx") : List.of()))
        .add("urls", Texts.array(List.of(scan.url())))
        .add("linkDomains", Texts.array())
        .add("certificates", Texts.array())
        .add("hashes", Texts.array());
  }
}
