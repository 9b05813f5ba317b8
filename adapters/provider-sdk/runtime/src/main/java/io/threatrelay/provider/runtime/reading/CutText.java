package io.threatrelay.provider.runtime.reading;

/**
 * A text within JSON, byte by byte: what comes after {@value #LONGEST} bytes is dropped, up to the
 * closing quote. It is cut between characters, and not within an escape.
 */
final class CutText {

  static final int LONGEST = 64 << 10;

  private boolean open;
  private boolean escaped;
  private boolean cut;
  private int digits;
  private int length;

  boolean isOpen() {
    return open;
  }

  /** After the opening quote. */
  void open() {
    open = true;
    cut = false;
    digits = 0;
    length = 0;
  }

  /** Whether the next byte is kept. UTF-8 has no byte that looks like a quote and is none. */
  boolean keeps(byte b) {
    if (!cut && ++length > LONGEST) {
      boolean withinCharacter = (b & 0xC0) == 0x80;
      cut = !escaped && digits == 0 && !withinCharacter;
    }
    if (escaped) {
      escaped = false;
      digits = b == 'u' ? 4 : 0;
    } else if (b == '\\') {
      escaped = true;
      digits = 0;
    } else if (b == '"') {
      open = false;
      return true;
    } else if (digits > 0) {
      digits--;
    }
    return !cut;
  }
}
