package io.threatrelay.grizzly;

import static io.threatrelay.grizzly.FramingFault.BARE_CARRIAGE_RETURN;
import static io.threatrelay.grizzly.FramingFault.BARE_NEWLINE;
import static io.threatrelay.grizzly.FramingFault.CONTROL_CHARACTER;
import static io.threatrelay.grizzly.FramingFault.HEAD_TOO_LARGE;
import static io.threatrelay.grizzly.FramingFault.REQUEST_LINE;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.http.HttpRequestPacket;

/**
 * The head of a request, checked while it arrives. Every byte is looked at once, and a faulty line
 * is noticed when it ends.
 */
final class RequestHead {

  private final int longest;
  private final RequestFields fields = new RequestFields();
  private RequestLine requestLine;
  private boolean isHead;
  // Counted from the first byte of the head, which stays in the buffer.
  private int seen;
  private int lineStart;
  private boolean afterReturn;
  private int skipped;

  /**
   * @param longest how many bytes a head may have
   */
  RequestHead(int longest) {
    this.longest = longest;
  }

  /**
   * Whether the head is complete. If not, the same bytes are expected again, with more behind them.
   *
   * @throws FramingException when RFC 9112 forbids the head
   */
  boolean isWhole(Buffer input) {
    int from = input.position();
    int most = Math.min(longest, input.remaining());
    while (seen < most) {
      if (endsLine(input.get(from + seen++)) && endsHead(line(input, from))) {
        return true;
      }
    }
    if (seen == longest) {
      throw new FramingException(HEAD_TOO_LARGE);
    }
    return false;
  }

  private boolean endsLine(byte b) {
    if (afterReturn && b != '\n') {
      throw new FramingException(BARE_CARRIAGE_RETURN);
    }
    if (b == '\n' && !afterReturn) {
      throw new FramingException(BARE_NEWLINE);
    }
    if (HttpSyntax.isControl(b) && b != '\r' && b != '\n') {
      throw new FramingException(CONTROL_CHARACTER);
    }
    afterReturn = b == '\r';
    return b == '\n';
  }

  private String line(Buffer input, int from) {
    String line = input.toStringContent(ISO_8859_1, from + lineStart, from + seen - 2);
    lineStart = seen;
    return line;
  }

  private boolean endsHead(String line) {
    if (requestLine != null && line.isEmpty()) {
      fields.check(requestLine);
      return true;
    }
    if (requestLine != null) {
      fields.add(line);
    } else if (line.isEmpty()) {
      skipEmptyLine();
    } else {
      isHead = line.startsWith("HEAD ");
      requestLine = RequestLine.of(line);
    }
    return false;
  }

  /** Some clients send an empty line behind a body. RFC 9112 wants at least one ignored. */
  private void skipEmptyLine() {
    if (skipped > 0) {
      throw new FramingException(REQUEST_LINE);
    }
    skipped = seen;
  }

  /** Whether the method is HEAD, whose answers have no body; also where the line is faulty. */
  boolean isHead() {
    return isHead;
  }

  /** How many bytes before the request line are not part of the request. */
  int skipped() {
    return skipped;
  }

  /** Whether Grizzly sees the request end where this head says that it does. */
  boolean agreesWith(HttpRequestPacket request) {
    boolean body = fields.isChunked() || fields.length() > 0;
    return request.isExpectContent() == body
        && request.isChunked() == fields.isChunked()
        && request.getContentLength() == fields.length();
  }
}
