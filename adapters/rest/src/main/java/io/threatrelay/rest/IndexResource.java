package io.threatrelay.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** {@code GET /}: what this relay is, as a page for browsers and as JSON for everybody else. */
@Path("/")
public final class IndexResource {

  private final Index index;

  IndexResource(Index index) {
    this.index = index;
  }

  @GET
  public Response index(@Context HttpHeaders headers) {
    boolean browser =
        headers.getAcceptableMediaTypes().stream()
            .anyMatch(type -> type.toString().startsWith(MediaType.TEXT_HTML));
    Response.ResponseBuilder answer =
        browser
            ? Response.ok(index.html(), MediaType.TEXT_HTML + ";charset=UTF-8")
            : Response.ok(index.json());
    return answer.header(HttpHeaders.VARY, HttpHeaders.ACCEPT).build();
  }
}
