package io.threatrelay.relayapi;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
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
  @Produces(MediaType.APPLICATION_JSON)
  public Response json() {
    return answer(Response.ok(index.json()));
  }

  @GET
  @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
  public Response page() {
    return answer(
        Response.ok(index.html())
            .header(BrowserProtection.CONTENT_SECURITY_POLICY, index.contentSecurityPolicy()));
  }

  private static Response answer(Response.ResponseBuilder answer) {
    return answer.header(HttpHeaders.VARY, HttpHeaders.ACCEPT).build();
  }
}
