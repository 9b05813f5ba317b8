package io.threatrelay.wirefuzz;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Writes one request: mostly right, with something odd about it now and then. */
final class Grammar {

  private static final List<String> METHODS =
      List.of(
          "PUT", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE", "get", "G\tET", "PRI", "M-SEARCH");
  private static final List<String> TARGETS =
      List.of(
          "/",
          "*",
          "//watchdog",
          "/watchdog?a=b",
          "/watchdog#x",
          "/%00",
          "/%zz",
          "/../watchdog",
          "/a b",
          "/\u00e9",
          "http://127.0.0.1/watchdog",
          "http://[/",
          "/watchdog;x=1",
          "",
          "/openapi.json",
          "/securitytrails/observe/observables",
          "/urlscan/respond/trigger",
          "\0",
          "/" + "a".repeat(9000));
  private static final List<String> VERSIONS =
      List.of(
          "HTTP/1.0",
          "HTTP/1.2",
          "HTTP/2.0",
          "HTTP/0.9",
          "HTTP/1.10",
          "http/1.1",
          "HTTP/11",
          "",
          "HTTP/1.1 ",
          " HTTP/1.1",
          "HTTP/+1.1",
          "HTTP/9.9",
          "ICY/1.1");
  private static final List<String> EXTRAS =
      List.of(
          "X-A: b",
          "X-Empty:",
          "X-Fold: a\r\n b",
          "X-Fold:\r\n\t",
          "User-Agent: fuzz",
          "Content-Type: application/json",
          "Content-Type: ;;",
          "Expect: 100-continue",
          "Expect: 100-Continue",
          "Expect: x",
          "Upgrade: h2c",
          "Connection: upgrade",
          "Connection: keep-alive",
          "Keep-Alive: timeout=1",
          "TE: trailers",
          "Trailer: X-T",
          "X-Nul: a\0b",
          "X-Cr: a\rb",
          "X-Lf: a\nb",
          "X-High: \u00ff\u0080",
          "no colon",
          ": empty",
          "X Y: z",
          "X-Tab\t: z",
          "X(Y): z",
          "X-Bell: \7",
          "Content-Encoding: gzip",
          "Accept: application/xml",
          "Cookie: " + "a=b; ".repeat(100),
          "Range: bytes=0-1",
          "X-Forwarded-For: ::",
          "Forwarded: for=\"",
          "Authorization: Bearer x.y.z",
          "Health-Check: twice",
          "Content-Length: 0",
          "Transfer-Encoding: identity");

  private final Choice choice;
  private final String host;
  private final String mark;
  private final Framing framing;

  /**
   * @param mark that makes answers recognisable, apart from its first letter
   */
  Grammar(Choice choice, String host, String mark) {
    this.choice = choice;
    this.host = host;
    this.mark = mark;
    this.framing = new Framing(choice);
  }

  String request(boolean last) {
    List<String> headers = new ArrayList<>(hosts());
    headers.add("Health-Check: o" + mark);
    boolean bodiless = choice.oneIn(4);
    Framing.Framed framed = bodiless ? Framing.Framed.NONE : framing.of(payload());
    headers.addAll(framed.headers());
    for (int i = choice.below(3); i > 0; i--) {
      if (choice.oneIn(3)) {
        headers.add(choice.from(EXTRAS));
      }
    }
    large(headers);
    if (choice.oneIn(2)) {
      Collections.shuffle(headers, new java.util.Random(choice.below(1 << 20)));
    }
    if (last && !choice.oneIn(20)) {
      headers.add("Connection: close");
    }
    return line(bodiless) + String.join("\r\n", headers) + "\r\n\r\n" + framed.body();
  }

  private String line(boolean bodiless) {
    boolean get = bodiless || choice.oneIn(3);
    String method = choice.oneIn(40) ? choice.from(METHODS) : get ? "GET" : "POST";
    String target = choice.oneIn(25) ? choice.from(TARGETS) : target(get);
    String version = choice.oneIn(25) ? choice.from(VERSIONS) : "HTTP/1.1";
    String end =
        choice.oneIn(100) ? choice.from(List.of("\n", "\r", "\r\r\n", "\r\n ", "")) : "\r\n";
    return method + " " + target + " " + version + end;
  }

  private String target(boolean get) {
    return get
        ? "/watchdog"
        : choice.from(List.of("/version", "/securitytrails/refer/observables"));
  }

  private List<String> hosts() {
    String right = "Host: " + host;
    if (!choice.oneIn(25)) {
      return List.of(right);
    }
    return choice.from(
        List.of(
            List.of(),
            List.of(right, right),
            List.of(right, "Host: other.example.com"),
            List.of("Host: x:\33[31mRED"),
            List.of("Host: a b"),
            List.of("Host: x:99999999999"),
            List.of("Host: x:-1"),
            List.of("Host: [::"),
            List.of("Host: http://x/"),
            List.of("Host:"),
            List.of("Host:\r\n " + host),
            List.of("Host : " + host)));
  }

  private void large(List<String> headers) {
    if (choice.oneIn(100)) {
      headers.add("X-Large: " + "a".repeat(1 << (8 + choice.below(10))));
    }
    if (choice.oneIn(100)) {
      headers.addAll(Collections.nCopies(1 << choice.below(10), "X-Many: a"));
    }
  }

  /** Mostly a request that would be recognised if it were served. */
  private String payload() {
    String inner =
        "GET /watchdog HTTP/1.1\r\nHost: " + host + "\r\nHealth-Check: i" + mark + "\r\n\r\n";
    return switch (choice.below(8)) {
      case 0 -> "[{\"type\":\"domain\",\"value\":\"www.example.com\"}]";
      case 1 -> "";
      case 2 -> "0\r\n\r\n" + inner;
      case 3 -> "\r\n" + inner;
      default -> inner;
    };
  }
}
