package io.threatrelay.siege;

import java.util.List;

/** Requests whose end is in doubt; {@code {host}} stands for the relay's authority. */
final class Malformed {

  private static final String INNER = "GET / HTTP/1.1\r\nHost: {host}\r\n\r\n";

  static final List<String> REQUESTS =
      List.of(
          with("Transfer-Encoding: xchunked\r\n") + INNER,
          with("Transfer-Encoding: chunked\r\nContent-Length: 9\r\n") + "0\r\n\r\n" + INNER,
          with("Transfer-Encoding : chunked\r\n") + "0\r\n\r\n" + INNER,
          with("Transfer-Encoding:\r\n chunked\r\n") + "0\r\n\r\n" + INNER,
          with("Content-Length: 5\r\nContent-Length: 6\r\n") + INNER,
          with("Content-Length: +5\r\n") + INNER,
          with("Content-Length: 99999999999999999999\r\n") + INNER,
          with("Transfer-Encoding: chunked\r\n") + "fffffffffffffffff\r\n" + INNER,
          with("Transfer-Encoding: chunked\r\n") + "5\nhello\n0\n\n" + INNER,
          with("X-Nul: a\0b\r\n"),
          with("no colon\r\n"),
          "GET / HTTP/1.1\r\nHost: x:\033[31mRED\r\n\r\n",
          "GET / HTTP/1.1\r\nHost: {host}\r\nHost: {host}\r\n\r\n",
          "GET /\r\n\r\n",
          "GET /%zz%00 HTTP/1.1\r\nHost: {host}\r\n\r\n",
          "\0\1\2\3 / HTTP/9.9\r\n\r\n");

  private Malformed() {}

  private static String with(String headers) {
    return "POST /version HTTP/1.1\r\nHost: {host}\r\n" + headers + "\r\n";
  }

  /** The head of a question that announces so many bytes. */
  static String post(int length) {
    return "POST /securitytrails/refer/observables HTTP/1.1\r\nHost: x\r\nContent-Length: "
        + length
        + "\r\n\r\n";
  }
}
