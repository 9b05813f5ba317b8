package io.threatrelay.speed;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Whole answers, head and body, made once for each kind and size. */
final class CannedAnswers {

  private final Map<String, ByteBuffer> made = new HashMap<>();

  /** How the stand-in is told to answer: {@code ["", latency, hits, bytes, …]}. */
  private static String[] orders(String path) {
    return path.split("/", 5);
  }

  static int latency(String path) {
    return Integer.parseInt(orders(path)[1]);
  }

  ByteBuffer to(String path) {
    String[] orders = orders(path);
    String asked = orders[4];
    if (asked.contains("domains/list")) {
      return answer("domains", "search", CannedBodies::domains);
    }
    if (asked.contains("/dns/a")) {
      boolean six = asked.contains("/dns/aaaa");
      return answer("history" + six, "search", () -> CannedBodies.history(six));
    }
    if (asked.contains("result/")) {
      return answer(
          "result" + orders[3], "retrieve", () -> CannedBodies.result(Integer.parseInt(orders[3])));
    }
    return answer(
        "search" + orders[2], "search", () -> CannedBodies.search(Integer.parseInt(orders[2])));
  }

  private ByteBuffer answer(String kind, String action, Supplier<String> body) {
    return made.computeIfAbsent(kind, any -> whole(body.get(), action)).duplicate();
  }

  static ByteBuffer number(int number) {
    return whole(Integer.toString(number), "search");
  }

  private static ByteBuffer whole(String body, String action) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    String head =
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
            + CannedBodies.headers(action)
            + "Content-Length: "
            + bytes.length
            + "\r\n\r\n";
    // Outside the heap, or every write would copy it there first.
    ByteBuffer whole = ByteBuffer.allocateDirect(head.length() + bytes.length);
    return whole.put(head.getBytes(StandardCharsets.US_ASCII)).put(bytes).flip();
  }
}
