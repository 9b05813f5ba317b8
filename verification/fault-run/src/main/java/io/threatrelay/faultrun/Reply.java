package io.threatrelay.faultrun;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What a stand-in does about a request.
 *
 * @param delay milliseconds before the first byte
 * @param delivered called when the last byte is about to be sent, and when it was
 */
record Reply(
    Fault fault,
    int status,
    Map<String, String> headers,
    String text,
    int delay,
    Progress delivered) {

  /** Who wants to know how far a reply came. */
  interface Progress {

    Progress NOBODY =
        new Progress() {
          @Override
          public void ending() {}

          @Override
          public void complete() {}
        };

    void ending();

    void complete();
  }

  static Reply notHere() {
    return new Reply(Fault.NONE, 404, Map.of(), "{\"message\":\"Not found\"}", 0, Progress.NOBODY);
  }

  byte[] body() {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
