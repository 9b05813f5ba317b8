package io.threatrelay.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** {@code GET /}: what this relay is, as a page for browsers and as JSON for everybody else. */
@Path("/")
public final class IndexResource {

  private final Index index;

  IndexResource(Index index) {
    this.index = index;
  }

  @GET
  public Response index(@Context HttpHeaders headers) {
    Response.ResponseBuilder answer =
        prefersPage(headers.getAcceptableMediaTypes())
            ? Response.ok(index.html(), MediaType.TEXT_HTML + ";charset=UTF-8")
            : Response.ok(index.json());
    return answer.header(HttpHeaders.VARY, HttpHeaders.ACCEPT).build();
  }

  /** The types come with the most wanted first; whoever takes anything gets JSON. */
  private static boolean prefersPage(List<MediaType> acceptable) {
    for (MediaType type : acceptable) {
      if (type.getType().equals("text") && type.getSubtype().equals("html")) {
        return true;
      }
      if (type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
        return false;
      }
    }
    return false;
  }
}
