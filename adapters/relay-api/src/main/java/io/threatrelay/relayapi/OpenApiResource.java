package io.threatrelay.relayapi;

import io.threatrelay.relayapi.openapi.Document;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.StringWriter;

/** {@code GET /openapi.json}: what this relay can be asked, for programs that make clients. */
@Path("/openapi.json")
public final class OpenApiResource {

  private final Document document;

  /** Written when it is first asked for: it never changes, and costs more than any other route. */
  private String written;

  OpenApiResource(Document document) {
    this.document = document;
  }

  @GET
  public Response document() {
    return Response.ok(written(), MediaType.APPLICATION_JSON_TYPE).build();
  }

  private synchronized String written() {
    if (written == null) {
      StringWriter text = new StringWriter();
      try (JsonGenerator json = JsonProvider.provider().createGenerator(text)) {
        document.write(json);
      }
      written = text.toString();
    }
    return written;
  }
}
