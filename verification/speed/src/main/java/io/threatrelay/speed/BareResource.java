package io.threatrelay.speed;

import io.jsonwebtoken.JwtParser;
import io.jsonwebtoken.Jwts;
import io.threatrelay.token.SigningKey;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.client.WebTarget;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The least that could be done for an answer. */
@Path("/")
public final class BareResource {

  private static final String BEARER = "Bearer ";
  private static final String FILTER = "{\"filter\":{\"ipv4\":\"192.0.2.1\"}}";

  private final WebTarget provider;
  private final JwtParser tokens;
  private volatile byte[] answer = {};

  BareResource(WebTarget provider, SigningKey key) {
    this.provider = provider.path("domains/list").queryParam("page", 1);
    this.tokens =
        Jwts.parser()
            .json(new JsonpDeserializer())
            .keyLocator(header -> key.publicKey())
            .sig()
            .clear()
            .add(Jwts.SIG.RS256)
            .and()
            .requireAudience(Tokens.AUDIENCE)
            .clockSkewSeconds(60)
            .build();
  }

  /** Makes the call that the relay makes, and returns what came. */
  @POST
  @Path("call")
  public Response call(byte[] ignored) {
    try (Response called =
        provider
            .request(MediaType.APPLICATION_JSON)
            .header("APIKEY", "bare")
            .post(Entity.json(FILTER))) {
      return json(called.readEntity(byte[].class));
    }
  }

  /** Keeps what the relay answered. */
  @PUT
  @Path("answer")
  public void keep(byte[] bytes) {
    answer = bytes;
  }

  /** Verifies the token and returns what is kept. */
  @POST
  @Path("answer")
  public Response answer(@HeaderParam("Authorization") String authorization, byte[] ignored) {
    tokens.parseSignedClaims(authorization.substring(BEARER.length()));
    return json(answer);
  }

  private static Response json(byte[] bytes) {
    return Response.ok(bytes, MediaType.APPLICATION_JSON_TYPE).build();
  }
}
