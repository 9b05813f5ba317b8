package io.threatrelay.relayapi;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

/**
 * Bodies are read as JSON whatever their content type, even if it is missing; answers are JSON
 * whatever the caller accepts, except that browsers may get a page.
 */
@Provider
@PreMatching
public final class AnyMediaType implements ContainerRequestFilter {

  @Override
  public void filter(ContainerRequestContext request) {
    String accept = request.getHeaderString(HttpHeaders.ACCEPT);
    request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
    request
        .getHeaders()
        .putSingle(
            HttpHeaders.ACCEPT,
            Accept.prefersPage(accept) ? MediaType.TEXT_HTML : MediaType.APPLICATION_JSON);
  }
}
