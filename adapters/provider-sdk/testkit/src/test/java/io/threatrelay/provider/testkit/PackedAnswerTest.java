package io.threatrelay.provider.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.threatrelay.domain.RelayError;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers that travel packed. */
@Timeout(30)
class PackedAnswerTest {

  private static final RelayError NO_JSON =
      RelayError.fatal("unknown", "Unexpected response from Weather: the answer is no JSON");
  private static final String TOO_MUCH =
      "Unexpected response from Weather: the answer (unpacks to [0-9]+ bytes and more from [0-9]+,"
          + " beyond 100 to 1|is nested deeper than 64)";
  private static final int MIB = 1 << 20;

  private final StubApi stub = StubApi.start();
  private final Weather weather = new Weather(stub.url());

  @AfterEach
  void stop() {
    stub.close();
  }

  private void answers(int status, byte[] body) {
    stub.otherwise(
        Behaviour.raw(status, "application/json", body).with("Content-Encoding", "gzip"));
  }

  /** A text, and so many times 1 MiB of a letter behind it. */
  private static byte[] packed(String start, int letter, int times) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    byte[] block = new byte[MIB];
    Arrays.fill(block, (byte) letter);
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(start.getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < times; i++) {
        out.write(block);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return packed.toByteArray();
  }

  @Test
  void areAskedForAndRead() {
    answers(200, packed("{\"town\":\"Ulm\"}", ' ', 1));

    assertEquals("Ulm", weather.report(Bench.caller("key")).orElseThrow().town());
    assertEquals("gzip", stub.seen().get(0).header("Accept-Encoding"));
  }

  @Test
  void areReadWhereTheyRefuse() {
    answers(500, packed("no", ' ', 0));

    assertEquals("Weather says: no", weather.errorFor(Bench.caller("key")).message());
  }

  @Test
  void areNothingWhereNothingIsPacked() {
    answers(404, new byte[0]);
    assertTrue(weather.report(Bench.caller("key")).isEmpty());
    answers(500, new byte[0]);
    assertEquals("Weather says: ", weather.errorFor(Bench.caller("key")).message());
  }

  @Test
  void areNoAnswersWhereTheyCannotBeUnpacked() {
    answers(200, "{\"town\":\"Ulm\"}".getBytes(StandardCharsets.UTF_8));

    assertEquals(NO_JSON, weather.errorFor(Bench.caller("key")));
  }

  @Test
  void areBrokenWhereTheyEndTooEarly() {
    byte[] whole = packed("{\"town\":\"Ulm\"}", ' ', 1);
    answers(200, Arrays.copyOf(whole, whole.length - 20));

    assertEquals(
        "Weather cannot be reached. Try again later.",
        weather.errorFor(Bench.caller("key")).message());
  }

  @ParameterizedTest
  @CsvSource({"'{', ' '", "'{\"wind\":[', 1", "'{\"town\":\"', a", "'{\"hours\":[', ["})
  void areBoundedHoweverLittleTheyPack(String start, char letter) {
    answers(200, packed(start, letter, 100));
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    weather.errorFor(Bench.caller("key"));
    long before = threads.getCurrentThreadAllocatedBytes();

    RelayError error = weather.errorFor(Bench.caller("key"));

    long used = (threads.getCurrentThreadAllocatedBytes() - before) / MIB;
    assertTrue(error.message().matches(TOO_MUCH), error.message());
    assertTrue(used < 16, used + " MiB");
  }
}
