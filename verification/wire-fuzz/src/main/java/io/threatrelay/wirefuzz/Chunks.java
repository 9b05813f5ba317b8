package io.threatrelay.wirefuzz;

import java.util.List;

/** Writes bodies as chunks. */
final class Chunks {

  private static final List<String> RIGHT_SIZES =
      List.of("%x", "%x", "%x", "%X", "000%x", "%x;a=b", "%x;a", "%x;a=\"q\";c=d");
  private static final List<String> ODD_SIZES =
      List.of(
          "%x ",
          "%x\t",
          " %x",
          "0x%x",
          "+%x",
          "-%x",
          "%x;",
          "%x;=",
          "%x;a=\"",
          "%x;a=\n",
          "%x;a=\r",
          "%x;\0",
          "%x_",
          "%x,1",
          "fffffffffffffffff%x",
          "1%016x",
          "ffffffffffffffff",
          "80000000",
          "%x ;a=b",
          "",
          "g",
          "%x\0",
          "%x;a=" + "b".repeat(5000));
  private static final List<String> ODD_ENDS =
      List.of("", "\n", "\r", "\r\r\n", "XX", "\r\n\r\n", " \r\n");
  private static final List<String> TRAILERS =
      List.of("", "", "", "X-T: a\r\n", "X-T: a\r\nX-U: b\r\n");
  private static final List<String> ODD_TRAILERS =
      List.of(
          "no colon\r\n",
          "X-T: a\n",
          "X-T: a\r\n b\r\n",
          "Content-Length: 5\r\n",
          "\0: a\r\n",
          "Transfer-Encoding: chunked\r\n",
          "X-T : a\r\n",
          "X-T: " + "a".repeat(20_000) + "\r\n",
          "X-T: a\r\n".repeat(300),
          "\n");

  private final Choice choice;

  Chunks(Choice choice) {
    this.choice = choice;
  }

  String right(String payload) {
    return write(payload, -1) + choice.from(TRAILERS) + "\r\n";
  }

  /** With one fault, or what is nearly one. */
  String odd(String payload) {
    return switch (choice.below(4)) {
      case 0 -> write(payload, 0) + "\r\n";
      case 1 -> write(payload, 1) + "\r\n";
      case 2 -> write(payload, 2) + "\r\n";
      default -> write(payload, -1) + choice.from(ODD_TRAILERS) + "\r\n";
    };
  }

  /** Up to the last chunk, without trailers; which part of the first chunk is odd, if any. */
  private String write(String payload, int odd) {
    int cut = payload.isEmpty() ? 0 : choice.below(payload.length());
    String first = payload.substring(0, cut);
    String second = payload.substring(cut);
    String lineEnd = odd == 2 ? choice.from(List.of("\n", "\r", "\r\r\n", "")) : "\r\n";
    return chunk(first, size(odd == 0 && !first.isEmpty()), lineEnd, "\r\n")
        + chunk(
            second,
            size(odd == 0 && first.isEmpty()),
            "\r\n",
            odd == 1 ? choice.from(ODD_ENDS) : "\r\n")
        + "0\r\n";
  }

  private String size(boolean odd) {
    return choice.from(odd ? ODD_SIZES : RIGHT_SIZES);
  }

  private static String chunk(String data, String size, String lineEnd, String end) {
    return data.isEmpty() ? "" : size.formatted(data.length()) + lineEnd + data + end;
  }
}
