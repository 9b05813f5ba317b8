package io.threatrelay.rest;

import io.threatrelay.rest.openapi.Document;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** {@code GET /openapi.json}: what this relay can be asked, for programs that make clients. */
@Path("/openapi.json")
public final class OpenApiResource {

  private final Document document;

  OpenApiResource(Document document) {
    this.document = document;
  }

  @GET
  public JsonAnswer document() {
    return JsonAnswer.of(document::write);
  }
}
