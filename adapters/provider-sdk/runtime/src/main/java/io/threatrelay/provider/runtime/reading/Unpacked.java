package io.threatrelay.provider.runtime.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.GZIPInputStream;

/**
 * A gzip answer, unpacked. It ends with an error where it gets much larger than what was sent: real
 * answers shrink to a tenth, bombs to a thousandth.
 */
public final class Unpacked extends FilterInputStream {

  /** Bytes that may come of anything. */
  static final long FREE = 1 << 20;

  /** Bytes beyond those that may come of one byte sent. */
  static final long RATIO = 100;

  private static final int AT_ONCE = 8192;

  private final Counted sent;
  private long unpacked;

  private Unpacked(Counted sent) throws IOException {
    super(new GZIPInputStream(sent, AT_ONCE));
    this.sent = sent;
  }

  /** Nothing at all is what remains of nothing, also where headers call it packed. */
  public static InputStream of(InputStream packed) throws IOException {
    PushbackInputStream in = new PushbackInputStream(packed);
    int first = in.read();
    if (first < 0) {
      return in;
    }
    in.unread(first);
    return new Unpacked(new Counted(in));
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int from, int most) throws IOException {
    int count = super.read(buffer, from, most);
    unpacked += Math.max(0, count);
    if (unpacked - FREE > sent.count * RATIO) {
      throw new GuardedStream.TooMuch(
          "unpacks to %d bytes and more from %d, beyond %d to 1"
              .formatted(unpacked, sent.count, RATIO));
    }
    return count;
  }

  @Override
  public long skip(long count) throws IOException {
    return count <= 0 ? 0 : Math.max(0, read(new byte[(int) Math.min(count, AT_ONCE)]));
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  /** Counts what is sent. */
  private static final class Counted extends FilterInputStream {

    private long count;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      count += one < 0 ? 0 : 1;
      return one;
    }

    @Override
    public int read(byte[] buffer, int from, int most) throws IOException {
      int read = super.read(buffer, from, most);
      count += Math.max(0, read);
      return read;
    }
  }
}
