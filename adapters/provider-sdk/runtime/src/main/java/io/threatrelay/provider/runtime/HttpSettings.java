package io.threatrelay.provider.runtime;

import jakarta.ws.rs.client.Client;
import java.util.concurrent.ScheduledExecutorService;

/**
 * How calls are sent and read.
 *
 * @param client trusts the right certificates and follows no redirects: built with the property
 *     {@code jersey.config.client.followRedirects} false, which Jersey reads only once
 * @param userAgent the product that providers see
 * @param timer closes answers that do not end in time; short tasks only
 * @param longestAnswer in bytes; a longer answer is an error
 */
public record HttpSettings(
    Client client, String userAgent, ScheduledExecutorService timer, int longestAnswer) {

  private static final String FOLLOWS_REDIRECTS = "jersey.config.client.followRedirects";

  /**
   * Checks the client.
   *
   * @throws IllegalArgumentException when it would follow redirects by itself
   */
  public HttpSettings {
    if (!Boolean.FALSE.equals(client.getConfiguration().getProperty(FOLLOWS_REDIRECTS))) {
      throw new IllegalArgumentException(FOLLOWS_REDIRECTS + " must be false: keys would travel");
    }
  }
}
