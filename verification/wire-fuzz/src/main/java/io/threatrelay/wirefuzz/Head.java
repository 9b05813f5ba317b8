package io.threatrelay.wirefuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A request line and its headers, with all that is odd about them. */
final class Head {

  private static final Pattern LINE =
      Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]+) ([!-~]+) HTTP/(\\d)\\.(\\d)");
  private static final Pattern LOOSE_LINE =
      Pattern.compile("[ \t]*([^ \t]+)[ \t]+(.*?)[ \t]+HTTP/(\\d)\\.(\\d)[ \t]*");
  private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
  private static final Pattern BLANK_OR_CONTROL = Pattern.compile(".*[\0- \177].*", Pattern.DOTALL);
  private static final Pattern PLAIN_VALUE = Pattern.compile("[\t -~]*");
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]+(:\\d{1,5})?");
  private static final Pattern UNPARSEABLE_HOST =
      Pattern.compile(".*([\0- \177\"<>\\\\^`{|}/?#@].*|:[^:\\]]*[^0-9:\\]].*)");
  private static final Set<String> FRAMING = Set.of("transfer-encoding", "content-length", "host");
  private static final Set<String> HARMLESS =
      Set.of(
          "host",
          "health-check",
          "transfer-encoding",
          "content-length",
          "connection",
          "content-type",
          "user-agent");
  private static final Set<String> SERVED =
      Set.of("GET /watchdog", "POST /version", "POST /securitytrails/refer/observables");
  private static final int PLAIN_SIZE = 4000;

  /** A name whose last label is a number is an address to some readers and a name to others. */
  private static final Pattern LIKE_AN_ADDRESS =
      Pattern.compile(
          "(?!(?:BYTE\\.){3}BYTE(?::|$)).*(?:^|\\.)[0-9]+(?::[0-9]*)?"
              .replace("BYTE", "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])"));

  private static final int PLAIN_HEADERS = 40;

  private final List<Map.Entry<String, String>> headers = new ArrayList<>();
  private final List<String> oddities = new ArrayList<>();
  private final String request;
  private final boolean old;

  private Head(String request, boolean old) {
    this.request = request;
    this.old = old;
  }

  static Head read(Bytes bytes) throws Malformed {
    int start = bytes.position();
    Head head = ofLine(bytes.line("request line"));
    for (String line = bytes.line("head"); !line.isEmpty(); line = bytes.line("head")) {
      head.add(line);
    }
    if (bytes.position() - start > PLAIN_SIZE || head.headers.size() > PLAIN_HEADERS) {
      head.oddities.add("large head");
    }
    return head;
  }

  /** For the trailers of a body, which look like headers. */
  static Head trailers() {
    return new Head("", false);
  }

  private static Head ofLine(String line) throws Malformed {
    Matcher strict = LINE.matcher(line);
    Matcher loose = LOOSE_LINE.matcher(line);
    if (!strict.matches() && !loose.matches()) {
      throw Malformed.stop(line.contains("HTTP/") ? "request line" : "no version");
    }
    Matcher parts = strict.matches() ? strict : loose;
    if (!parts.group(3).equals("1")) {
      throw Malformed.stop("version " + parts.group(3));
    }
    boolean old = parts.group(4).equals("0");
    Head head = new Head(parts.group(1) + " " + parts.group(2), old);
    if (!strict.matches()) {
      head.oddities.add("loose request line");
    }
    if (!SERVED.contains(head.request)) {
      head.oddities.add(
          head.isGet() || head.request.startsWith("POST ")
              ? "another target"
              : "method " + parts.group(1));
    }
    if (!old && !parts.group(4).equals("1")) {
      head.oddities.add("minor version");
    }
    return head;
  }

  /** A line of the headers, or of a body's trailers. */
  void add(String line) throws Malformed {
    if (line.charAt(0) == ' ' || line.charAt(0) == '\t') {
      fold(line);
      return;
    }
    int colon = line.indexOf(':');
    if (colon < 0) {
      throw Malformed.stop("header without a colon");
    }
    String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
    if (name.isEmpty() || BLANK_OR_CONTROL.matcher(name).matches()) {
      throw Malformed.stop(
          name.endsWith(" ") || name.endsWith("\t") ? "blank before the colon" : "header name");
    }
    String value = line.substring(colon + 1);
    if (!TOKEN.matcher(name).matches() || !PLAIN_VALUE.matcher(value).matches()) {
      oddities.add("odd characters in a header");
    }
    if (!HARMLESS.contains(name) && !name.startsWith("x-")) {
      oddities.add("header " + name);
    }
    headers.add(Map.entry(name, trimmed(value)));
  }

  private void fold(String line) throws Malformed {
    if (headers.isEmpty()) {
      throw Malformed.stop("blank before the first header");
    }
    Map.Entry<String, String> folded = headers.remove(headers.size() - 1);
    if (FRAMING.contains(folded.getKey())) {
      throw Malformed.stop("folded " + folded.getKey());
    }
    oddities.add("folded header");
    headers.add(Map.entry(folded.getKey(), trimmed(folded.getValue() + " " + line)));
  }

  private static String trimmed(String value) {
    return value.replaceAll("^[ \t]+|[ \t]+$", "");
  }

  List<String> all(String name) {
    return headers.stream()
        .filter(header -> header.getKey().equals(name))
        .map(Map.Entry::getValue)
        .toList();
  }

  boolean hasFraming() {
    return headers.stream().map(Map.Entry::getKey).anyMatch(FRAMING::contains);
  }

  boolean isOld() {
    return old;
  }

  boolean isGet() {
    return request.startsWith("GET ");
  }

  /** Something that servers may refuse. */
  void odd(String what) {
    oddities.add(what);
  }

  /**
   * Whether the connection must be closed behind the request. Of several headers that say so the
   * first one counts: a connection that stays open by mistake harms nobody.
   */
  boolean isLast() {
    List<String> all = all("connection");
    if (all.size() > 1) {
      odd("several Connection headers");
    }
    String connection = all.isEmpty() ? "" : all.get(0).toLowerCase(Locale.ROOT);
    List<String> options = List.of(connection.split("[ \t]*,[ \t]*"));
    if (!connection.isEmpty() && !Set.of("close", "keep-alive").containsAll(options)) {
      odd("connection option");
    }
    if (old && options.contains("keep-alive")) {
      odd("kept alive in HTTP/1.0");
      return options.contains("close");
    }
    return old || options.contains("close");
  }

  /** What to do about the host, as far as it is no matter of framing. */
  Verdict host() throws Malformed {
    List<String> hosts = all("host");
    if (hosts.size() > 1) {
      throw Malformed.stop("two Hosts");
    }
    if (hosts.isEmpty()) {
      return old ? Verdict.SERVE : Verdict.REFUSE;
    }
    if (hosts.get(0).startsWith("[")) {
      odd("odd host");
    } else if (UNPARSEABLE_HOST.matcher(hosts.get(0)).matches()) {
      return Verdict.REFUSE;
    } else if (!HOST.matcher(hosts.get(0)).matches()
        || LIKE_AN_ADDRESS.matcher(hosts.get(0)).matches()) {
      odd("odd host");
    }
    return Verdict.SERVE;
  }

  List<String> oddities() {
    return oddities;
  }
}
