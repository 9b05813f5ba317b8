package io.threatrelay.relayapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Answers are what their type says, run no script, belong to no other page and are not kept. */
@Provider
public final class BrowserProtection implements ContainerResponseFilter {

  static final String CONTENT_SECURITY_POLICY = "Content-Security-Policy";
  private static final String POLICY =
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private static final Map<String, String> HEADERS =
      Map.of(
          "X-Content-Type-Options",
          "nosniff",
          CONTENT_SECURITY_POLICY,
          POLICY,
          HttpHeaders.CACHE_CONTROL,
          "no-store");

  /** The headers, for answers that JAX-RS does not give. */
  public static Map<String, String> headers() {
    return HEADERS;
  }

  /** The policy of a page that has a style element with exactly this text. */
  static String policyWithStyle(String style) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(style.getBytes(UTF_8));
      return POLICY + "; style-src 'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    } catch (NoSuchAlgorithmException everyRuntimeHasIt) {
      throw new IllegalStateException(everyRuntimeHasIt);
    }
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    HEADERS.forEach((name, value) -> response.getHeaders().putIfAbsent(name, values(value)));
  }

  private static List<Object> values(String value) {
    return new ArrayList<>(List.of(value));
  }
}
