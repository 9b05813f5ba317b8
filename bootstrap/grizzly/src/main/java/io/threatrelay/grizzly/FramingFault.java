package io.threatrelay.grizzly;

/** Why the end of a request, or its host, is ambiguous. */
enum FramingFault {
  HEAD_TOO_LARGE,
  BARE_NEWLINE,
  BARE_CARRIAGE_RETURN,
  CONTROL_CHARACTER,
  REQUEST_LINE,
  REQUEST_TARGET,
  HTTP_VERSION(505),
  FIELD_LINE,
  MISSING_HOST,
  SECOND_HOST,
  HOST,
  CONTENT_LENGTH,
  SECOND_CONTENT_LENGTH,
  TRANSFER_CODING(501),
  SECOND_TRANSFER_ENCODING,
  CODING_AND_LENGTH,
  CODING_IN_HTTP_1_0,
  CHUNK_SIZE,
  CHUNK_LINE_TOO_LONG,
  CHUNK_END,
  TRAILER_TOO_LARGE,
  NOT_DECODABLE;

  private final int status;

  FramingFault() {
    this(400);
  }

  FramingFault(int status) {
    this.status = status;
  }

  /** The HTTP status of the refusal. */
  int status() {
    return status;
  }
}
