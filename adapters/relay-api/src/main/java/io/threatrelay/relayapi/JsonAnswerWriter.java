package io.threatrelay.relayapi;

import jakarta.json.JsonException;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Map;

/** Writes answers as UTF-8 JSON. */
@Provider
@Produces(MediaType.WILDCARD)
public final class JsonAnswerWriter implements MessageBodyWriter<JsonAnswer> {

  private final JsonGeneratorFactory generators =
      JsonProvider.provider().createGeneratorFactory(Map.of());

  @Override
  public boolean isWriteable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
    return type == JsonAnswer.class;
  }

  @Override
  public void writeTo(
      JsonAnswer answer,
      Class<?> type,
      Type generic,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, Object> headers,
      OutputStream out)
      throws IOException {
    headers.putSingle("Content-Type", MediaType.APPLICATION_JSON_TYPE);
    try {
      JsonGenerator json = generators.createGenerator(new LeftOpen(out));
      answer.content().accept(json);
      json.close();
    } catch (JsonException notWritten) {
      throw new IOException("the caller did not take the answer", notWritten);
    } finally {
      answer.written().run();
    }
  }

  /** The stream is the server's to close; a generator is closed, for its memory serves the next. */
  private static final class LeftOpen extends FilterOutputStream {

    LeftOpen(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
