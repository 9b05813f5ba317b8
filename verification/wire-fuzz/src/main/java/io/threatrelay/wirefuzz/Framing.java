package io.threatrelay.wirefuzz;

import java.util.List;

/** Says where a body ends, rightly or oddly. */
final class Framing {

  /** The headers and the body that they announce. */
  record Framed(List<String> headers, String body) {

    static final Framed NONE = new Framed(List.of(), "");
  }

  private static final List<String> CODINGS =
      List.of(
          "xchunked",
          "deflate",
          "gzip, chunked",
          "chunked, gzip",
          "\"chunked\"",
          "chunked;q=1",
          ", chunked",
          "chunked,",
          "chunked, chunked",
          "identity",
          "",
          "chunk",
          "chunked\0",
          "\13chunked",
          "\u00a0chunked",
          "chun\r\n ked",
          "\r\n chunked",
          "chunked x");
  private static final List<String> LENGTHS =
      List.of(
          "+%d",
          "-%d",
          "0x%x",
          "%d, 3",
          "%d, %1$d",
          "%d,",
          "%d 1",
          "%d;",
          "%d.0",
          "",
          "1e1",
          "99999999999999999999",
          "18446744073709551617",
          "2147483648",
          "%d\0",
          "\13%d",
          "\u00b2",
          "\r\n %d",
          "%d\r\n 0",
          "0%d",
          "5",
          "1000000");
  private static final List<String> NAMES =
      List.of(
          "%s :",
          "%s\t:",
          " %s:",
          "\t%s:",
          "%s\0:",
          "%s\13:",
          "%s\u00a0:",
          "X: y\n%s:",
          "X: y\r%s:",
          "%s",
          "%s;:",
          "\0%s:",
          "X:\r\n %s:");

  private final Choice choice;
  private final Chunks chunks;

  Framing(Choice choice) {
    this.choice = choice;
    this.chunks = new Chunks(choice);
  }

  Framed of(String payload) {
    String length = "Content-Length: " + payload.length();
    String coding = "Transfer-Encoding: chunked";
    return switch (choice.below(28)) {
      case 0, 1, 2, 3, 4, 5, 6, 7 -> new Framed(List.of(length), payload);
      case 8, 9, 10, 11, 12, 13, 14, 15 -> new Framed(List.of(coding), chunks.right(payload));
      case 16, 17, 18 -> new Framed(List.of(coding), chunks.odd(payload));
      case 19 -> new Framed(List.of("Transfer-Encoding: " + choice.from(CODINGS)), either(payload));
      case 20 -> new Framed(List.of("Content-Length: " + oddLength(payload)), payload);
      case 21, 22 -> both(payload);
      case 23 -> new Framed(List.of(named("Content-Length", "" + payload.length())), payload);
      case 24 -> new Framed(List.of(named("Transfer-Encoding", "chunked")), either(payload));
      case 25 -> new Framed(List.of(length, "Content-Length: " + oddLength(payload)), payload);
      case 26 ->
          new Framed(
              List.of(coding, choice.from(List.of(coding, "Transfer-Encoding: gzip"))),
              either(payload));
      default ->
          new Framed(
              List.of(
                  choice.from(
                      List.of(
                          "transfer-encoding:chunked",
                          "TRANSFER-ENCODING: \t CHUNKED \t",
                          "Transfer_Encoding: chunked",
                          "Transfer-Encoding:Chunked"))),
              chunks.right(payload));
    };
  }

  private Framed both(String payload) {
    String body = either(payload);
    String length =
        "Content-Length: " + choice.from(List.of(body.length(), payload.length(), 0, 3));
    String coding = "Transfer-Encoding: " + (choice.oneIn(3) ? choice.from(CODINGS) : "chunked");
    return new Framed(choice.oneIn(2) ? List.of(length, coding) : List.of(coding, length), body);
  }

  /** A body that is chunked, or empty with the payload behind it, or not chunked at all. */
  private String either(String payload) {
    return switch (choice.below(3)) {
      case 0 -> chunks.right(payload);
      case 1 -> "0\r\n\r\n" + payload;
      default -> payload;
    };
  }

  private String oddLength(String payload) {
    return choice.from(LENGTHS).formatted(payload.length());
  }

  private String named(String name, String value) {
    return choice.from(NAMES).formatted(name) + " " + value;
  }
}
