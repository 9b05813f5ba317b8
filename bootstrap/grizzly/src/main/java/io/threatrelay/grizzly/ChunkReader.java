package io.threatrelay.grizzly;

import static io.threatrelay.grizzly.FramingFault.BARE_CARRIAGE_RETURN;
import static io.threatrelay.grizzly.FramingFault.BARE_NEWLINE;
import static io.threatrelay.grizzly.FramingFault.CHUNK_END;
import static io.threatrelay.grizzly.FramingFault.CHUNK_LINE_TOO_LONG;
import static io.threatrelay.grizzly.FramingFault.CHUNK_SIZE;
import static io.threatrelay.grizzly.FramingFault.CONTROL_CHARACTER;
import static io.threatrelay.grizzly.FramingFault.TRAILER_TOO_LARGE;

import org.glassfish.grizzly.Buffer;

/**
 * Reads a chunked body as it arrives, one byte of framing after the other. Chunk extensions and
 * trailers are read over, within limits.
 */
final class ChunkReader {

  private static final int LONGEST_LINE = 1024;
  private static final int LONGEST_TRAILER = 8 << 10;
  private static final int MOST_DIGITS = 15;

  /** What the next byte belongs to. */
  private enum Part {
    SIZE,
    DATA,
    DATA_RETURN,
    DATA_NEWLINE,
    TRAILER,
    END
  }

  private final StringBuilder line = new StringBuilder();
  private Part part = Part.SIZE;
  private boolean afterReturn;
  private long left;
  private int trailer;

  /**
   * Takes what is there of the body off the input, and leaves what follows the body.
   *
   * @param data receives the chunks' data; it must have room for all of the input
   * @throws FramingException when the chunks are not what RFC 9112 says
   */
  void read(Buffer input, Buffer data) {
    while (part != Part.END && input.hasRemaining()) {
      if (part == Part.DATA) {
        copy(input, data);
      } else {
        take(input.get());
      }
    }
  }

  /** Whether the body is complete. */
  boolean isWhole() {
    return part == Part.END;
  }

  private void copy(Buffer input, Buffer data) {
    int end = input.limit();
    int most = (int) Math.min(left, input.remaining());
    input.limit(input.position() + most);
    data.put(input);
    input.limit(end);
    left -= most;
    if (left == 0) {
      part = Part.DATA_RETURN;
    }
  }

  private void take(byte b) {
    switch (part) {
      case DATA_RETURN -> next(b, '\r', Part.DATA_NEWLINE);
      case DATA_NEWLINE -> next(b, '\n', Part.SIZE);
      default -> {
        if (endsLine(b)) {
          String whole = line.toString();
          line.setLength(0);
          lineEnds(whole);
        }
      }
    }
  }

  private void next(byte b, char wanted, Part next) {
    if (b != wanted) {
      throw new FramingException(CHUNK_END);
    }
    part = next;
  }

  private boolean endsLine(byte b) {
    if (afterReturn && b != '\n') {
      throw new FramingException(BARE_CARRIAGE_RETURN);
    }
    if (b == '\n' && !afterReturn) {
      throw new FramingException(BARE_NEWLINE);
    }
    afterReturn = b == '\r';
    if (b == '\n' || afterReturn) {
      return b == '\n';
    }
    if (HttpSyntax.isControl(b)) {
      throw new FramingException(CONTROL_CHARACTER);
    }
    if (line.length() == LONGEST_LINE) {
      throw new FramingException(CHUNK_LINE_TOO_LONG);
    }
    line.append((char) (b & 0xff));
    return false;
  }

  private void lineEnds(String whole) {
    if (part == Part.SIZE) {
      left = size(whole);
      part = left == 0 ? Part.TRAILER : Part.DATA;
    } else if (whole.isEmpty()) {
      part = Part.END;
    } else {
      RequestFields.nameEnd(whole);
      trailer += whole.length();
      if (trailer > LONGEST_TRAILER) {
        throw new FramingException(TRAILER_TOO_LARGE);
      }
    }
  }

  /** The size before any extension; blanks may stand between the two, and nowhere else. */
  private static long size(String line) {
    int digits = 0;
    while (digits < line.length() && Character.digit(line.charAt(digits), 16) >= 0) {
      digits++;
    }
    String extension = HttpSyntax.trimmed(line.substring(digits));
    boolean extended = extension.startsWith(";");
    if (digits == 0 || digits > MOST_DIGITS || !extended && digits < line.length()) {
      throw new FramingException(CHUNK_SIZE);
    }
    return Long.parseLong(line, 0, digits, 16);
  }
}
