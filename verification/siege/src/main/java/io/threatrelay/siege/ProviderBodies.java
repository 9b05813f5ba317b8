package io.threatrelay.siege;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/** What providers answer. */
final class ProviderBodies {

  static final int PACKED_ITEMS = 2_660_000;
  static final int LARGE_RECORDS = 100;
  static final int ADDRESSES_A_RECORD = 100;

  private static final byte[] NONE = addresses("");
  private static final byte[] ONE = addresses("{\"values\":[{\"ip\":\"45.60.0.1\"}]}");
  private static final byte[] LARGE = addresses(records());
  private static final byte[] PACKED = pack();

  private ProviderBodies() {}

  static byte[] none() {
    return NONE;
  }

  static byte[] one() {
    return ONE;
  }

  /** Ten thousand addresses. */
  static byte[] large() {
    return LARGE;
  }

  /** A search result of less than 64 KB that unpacks to 32 MB, mostly list items. */
  static byte[] packed() {
    return PACKED;
  }

  private static byte[] addresses(String records) {
    return ("{\"type\":\"a/ipv4\",\"pages\":1,\"records\":[" + records + "]}")
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static String records() {
    return IntStream.range(0, LARGE_RECORDS)
        .mapToObj(ProviderBodies::record)
        .collect(Collectors.joining(","));
  }

  private static String record(int number) {
    return IntStream.range(0, ADDRESSES_A_RECORD)
        .mapToObj(i -> "{\"ip\":\"45.60." + number + "." + i + "\"}")
        .collect(Collectors.joining(",", "{\"values\":[", "]}"));
  }

  private static byte[] pack() {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    byte[] item = "{\"_id\":\"a\"},".getBytes(StandardCharsets.US_ASCII);
    try (OutputStream out = new GZIPOutputStream(packed, 1 << 16)) {
      out.write("{\"results\":[".getBytes(StandardCharsets.US_ASCII));
      for (int i = 1; i < PACKED_ITEMS; i++) {
        out.write(item);
      }
      out.write("{\"_id\":\"a\"}]}".getBytes(StandardCharsets.US_ASCII));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return packed.toByteArray();
  }
}
