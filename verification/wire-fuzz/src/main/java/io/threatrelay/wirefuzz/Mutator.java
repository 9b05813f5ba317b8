package io.threatrelay.wirefuzz;

import java.util.List;

/** Changes a few bytes, anywhere. */
final class Mutator {

  private static final List<String> ODD =
      List.of(
          "\r",
          "\n",
          "\r\n",
          "\0",
          " ",
          "\t",
          ":",
          ";",
          ",",
          "\13",
          "\14",
          "\u0085",
          "\u00a0",
          "\u00ff",
          "\"",
          "\\",
          "0",
          "9",
          "\r\n\r\n",
          "\n\n",
          "\r\n ",
          "\177",
          "%",
          "\u00c4\u008d\u00c4\u008a");

  private final Choice choice;

  Mutator(Choice choice) {
    this.choice = choice;
  }

  void mutate(StringBuilder text) {
    for (int i = 1 + choice.below(3); i > 0 && text.length() > 0; i--) {
      int at = choice.below(text.length());
      int length = Math.min(text.length() - at, 1 + choice.below(choice.oneIn(4) ? 40 : 3));
      switch (choice.below(6)) {
        case 0 -> text.delete(at, at + length);
        case 1 -> text.insert(at, choice.from(ODD));
        case 2 -> text.replace(at, at + 1, choice.from(ODD));
        case 3 -> text.insert(at, text.substring(at, at + length));
        case 4 -> text.setCharAt(at, (char) (text.charAt(at) ^ 1 << choice.below(8)));
        default -> lineEnd(text, at);
      }
    }
    if (choice.oneIn(12)) {
      text.setLength(choice.below(text.length() + 1));
    }
  }

  /** Makes the next CRLF a bare LF or CR. */
  private void lineEnd(StringBuilder text, int from) {
    int end = text.indexOf("\r\n", from);
    if (end >= 0) {
      text.deleteCharAt(end + choice.below(2));
    }
  }
}
