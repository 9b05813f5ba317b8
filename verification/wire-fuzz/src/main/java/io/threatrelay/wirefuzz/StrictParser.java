package io.threatrelay.wirefuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells which requests a connection's bytes are, by RFC 9112 read strictly: where the standard lets
 * a server choose between guessing and refusing, this refuses.
 */
final class StrictParser {

  private static final Pattern LENGTH = Pattern.compile("\\d{1,15}");
  private static final Pattern CHUNK = Pattern.compile("([0-9A-Fa-f]{1,15})([ \t]*)(;.*)?");
  private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=[0-9A-Fa-f])");
  private static final Pattern EXTENSIONS =
      Pattern.compile(
          "(;[!#$%&'*+.^_`|~0-9A-Za-z-]+(=([!#$%&'*+.^_`|~0-9A-Za-z-]+|\"[ -!#-\\[\\]-~]*\"))?)*");
  private static final int PLAIN_CHUNK_LINE = 100;
  private static final int PLAIN_TRAILERS = 200;
  private static final String CHUNK_LINE = "chunk line";

  private final Bytes bytes;

  private StrictParser(byte[] bytes) {
    this.bytes = new Bytes(bytes);
  }

  /** All requests up to the first one behind which there can be no other. */
  static List<Parsed> parse(byte[] bytes) {
    StrictParser parser = new StrictParser(bytes);
    List<Parsed> requests = new ArrayList<>();
    boolean late = parser.bytes.skipEmptyLines();
    while (!parser.bytes.isAtEnd() && (requests.isEmpty() || !last(requests).ends())) {
      requests.add(parser.request(late));
      late = parser.bytes.skipEmptyLines();
    }
    return requests;
  }

  private static Parsed last(List<Parsed> requests) {
    return requests.get(requests.size() - 1);
  }

  private Parsed request(boolean late) {
    int start = bytes.position();
    String text = "";
    try {
      Head head = Head.read(bytes);
      text = bytes.from(start);
      if (late) {
        head.odd("empty line before the request");
      }
      boolean last = head.isLast();
      Verdict host = head.host();
      body(head);
      String reason = host == Verdict.REFUSE ? "Host" : String.join(", ", head.oddities());
      boolean free = host == Verdict.SERVE && !head.oddities().isEmpty();
      return new Parsed(free ? Verdict.FREE : host, reason, text, true, last);
    } catch (Malformed malformed) {
      String rest = bytes.restFrom(start);
      return new Parsed(
          malformed.verdict(),
          malformed.getMessage(),
          text.isEmpty() ? rest : text,
          rest.contains("\r\n\r\n"),
          false);
    }
  }

  private void body(Head head) throws Malformed {
    List<String> codings = head.all("transfer-encoding");
    List<String> lengths = head.all("content-length");
    if (!codings.isEmpty()) {
      coding(head, codings, lengths);
      chunks(head);
    } else if (!lengths.isEmpty()) {
      long length = length(head, lengths);
      if (head.isGet() && length > 0) {
        head.odd("body of a GET");
      }
      bytes.skip(length, "body");
    }
  }

  private static void coding(Head head, List<String> codings, List<String> lengths)
      throws Malformed {
    if (codings.size() > 1) {
      throw Malformed.stop("two Transfer-Encodings");
    }
    if (!codings.get(0).equalsIgnoreCase("chunked")) {
      throw Malformed.stop("Transfer-Encoding other than chunked");
    }
    if (head.isOld()) {
      throw Malformed.stop("Transfer-Encoding in HTTP/1.0");
    }
    if (!lengths.isEmpty()) {
      throw Malformed.stop("Transfer-Encoding with Content-Length");
    }
    if (head.isGet()) {
      head.odd("body of a GET");
    }
  }

  private static long length(Head head, List<String> lengths) throws Malformed {
    List<String> all = List.of(String.join(",", lengths).split("[ \t]*,[ \t]*", -1));
    boolean numbers = all.stream().allMatch(one -> LENGTH.matcher(one).matches());
    if (!numbers || all.stream().map(Long::valueOf).distinct().count() > 1) {
      throw Malformed.stop("Content-Length");
    }
    if (all.size() > 1) {
      head.odd("repeated Content-Length");
    }
    return Long.parseLong(all.get(0));
  }

  private void chunks(Head head) throws Malformed {
    long size = chunkSize(head);
    while (size > 0) {
      bytes.skip(size, "chunk");
      bytes.endOfChunk();
      size = chunkSize(head);
    }
    trailers(head);
  }

  private long chunkSize(Head head) throws Malformed {
    String text = bytes.line(CHUNK_LINE);
    Matcher line = CHUNK.matcher(LEADING_ZEROS.matcher(text).replaceFirst(""));
    if (!line.matches()) {
      throw Malformed.stop(CHUNK_LINE);
    }
    boolean plain = line.group(3) == null || EXTENSIONS.matcher(line.group(3)).matches();
    if (!plain || !line.group(2).isEmpty() || text.length() > PLAIN_CHUNK_LINE) {
      head.odd("odd chunk extension");
    }
    return Long.parseLong(line.group(1), 16);
  }

  private void trailers(Head head) throws Malformed {
    int start = bytes.position();
    Head trailers = Head.trailers();
    for (String line = bytes.line("trailers"); !line.isEmpty(); line = bytes.line("trailers")) {
      trailers.add(line);
    }
    trailers.oddities().forEach(head::odd);
    if (trailers.hasFraming()) {
      head.odd("framing in the trailers");
    }
    if (bytes.position() - start > PLAIN_TRAILERS) {
      head.odd("large trailers");
    }
  }
}
