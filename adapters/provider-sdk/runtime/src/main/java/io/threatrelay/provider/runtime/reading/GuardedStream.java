package io.threatrelay.provider.runtime.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A JSON object, or a list where the caller expects one, as text that ends with an error where it
 * gets longer or deeper than anybody needs, or does not end where the answer does. Texts within it
 * are cut where they get longer than anybody needs, and what is not {@linkplain Selection selected}
 * is left out: a parser keeps each value in memory, read or not.
 */
public final class GuardedStream extends FilterInputStream {

  static final int DEEPEST = 64;
  static final int LONGEST_WORD = 1000;
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  /** The answer is more than this relay takes. */
  public static class TooMuch extends IOException {
    private static final long serialVersionUID = 1L;

    TooMuch(String message) {
      super(message);
    }
  }

  /** The answer is more than this relay has memory for at the moment, whatever it is. */
  public static final class NoMemoryLeft extends TooMuch {
    private static final long serialVersionUID = 1L;

    NoMemoryLeft() {
      super("takes more memory than the relay has left for it");
    }
  }

  /** The answer is a list where an object was, or the other way round. */
  public static final class OtherKind extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** The answer ends within its object, or goes on after it, or closes what it did not open. */
  public static final class NoWhole extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private final long longest;
  private final byte opening;
  private final Selection selection;
  private long length;
  private int depth;
  // A bit for each level, the innermost one last: 1 for a list, 0 for an object.
  private long lists;
  private boolean complete;
  private int word;
  private final CutText text = new CutText();
  private int ofMark;

  /**
   * @param longest in bytes
   * @param opening the bracket that the answer must begin with
   * @param selection what is kept of the answer
   */
  public GuardedStream(InputStream in, long longest, char opening, Selection selection) {
    super(in);
    this.selection = selection;
    this.longest = longest;
    this.opening = (byte) opening;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int from, int most) throws IOException {
    while (true) {
      int count = super.read(buffer, from, most);
      if (count < 0 && depth > 0) {
        // Parsson's skipArray would ask for more until somebody closes the stream.
        throw new NoWhole();
      }
      int kept = count <= 0 ? count : kept(buffer, from, count);
      if (kept != 0 || most == 0) {
        return kept;
      }
    }
  }

  private int kept(byte[] buffer, int from, int count) throws IOException {
    length += count;
    if (length > longest) {
      throw new TooMuch("is larger than " + longest + " bytes");
    }
    int kept = from;
    for (int i = from; i < from + count; i++) {
      if (isOfTheMark(buffer[i])) {
        continue;
      }
      int selected = text.isOpen() ? withinText(buffer[i]) : betweenTexts(buffer[i]);
      if (selected != Selection.DROPPED) {
        buffer[kept++] = (byte) selected;
      }
    }
    return kept - from;
  }

  /** Whether the byte belongs to a byte order mark, which some APIs send and parsers refuse. */
  private boolean isOfTheMark(byte b) {
    boolean ofTheMark = ofMark < BYTE_ORDER_MARK.length && BYTE_ORDER_MARK[ofMark] == b;
    ofMark = ofTheMark ? ofMark + 1 : BYTE_ORDER_MARK.length;
    return ofTheMark;
  }

  private int withinText(byte b) throws IOException {
    return text.keeps(b) ? selection.text(b, !text.isOpen()) : Selection.DROPPED;
  }

  private int betweenTexts(byte b) throws IOException {
    if (complete) {
      if (b < 0 || b > ' ') {
        throw new NoWhole();
      }
      return b;
    }
    check(b);
    int selected = selection.structure(b);
    if (word > LONGEST_WORD && selected != Selection.DROPPED) {
      throw new TooMuch("has a number of more than " + LONGEST_WORD + " digits");
    }
    return selected;
  }

  private void check(byte b) throws IOException {
    switch (b) {
      case '"' -> text.open();
      case '[', '{' -> opened(b);
      case ']', '}' -> closed(b);
      case ',', ':', ' ', '\n', '\r', '\t' -> word = 0;
      default -> word++;
    }
  }

  private void opened(byte bracket) throws IOException {
    word = 0;
    if (depth == 0 && bracket != opening) {
      throw new OtherKind();
    }
    if (++depth > DEEPEST) {
      throw new TooMuch("is nested deeper than " + DEEPEST);
    }
    lists = lists << 1 | (bracket == '[' ? 1 : 0);
  }

  private void closed(byte bracket) throws IOException {
    word = 0;
    if (depth == 0 || (lists & 1) != (bracket == ']' ? 1 : 0)) {
      // Here, too, skipArray would go on: it only counts brackets of its own kind.
      throw new NoWhole();
    }
    lists >>>= 1;
    complete = --depth == 0;
  }

  @Override
  public long skip(long count) throws IOException {
    return count <= 0 ? 0 : Math.max(0, read(new byte[(int) Math.min(count, 8192)]));
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  /** A parser closes its input, but the owner of this stream reads on and closes it. */
  @Override
  public void close() {}
}
