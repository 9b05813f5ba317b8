package io.threatrelay.provider.api;

import io.threatrelay.provider.api.cache.AnswerCache;
import io.threatrelay.provider.api.traffic.KeyedHash;
import io.threatrelay.provider.api.traffic.Throttles;
import jakarta.json.bind.Jsonb;
import jakarta.ws.rs.client.Client;
import java.util.concurrent.ScheduledExecutorService;

/**
 * Carries the calls of all providers: one HTTP client, one JSON binding, one timer, one traffic
 * control, one cache.
 */
public final class Transport {

  private static final String FOLLOWS_REDIRECTS = "jersey.config.client.followRedirects";

  private final Client client;
  private final String userAgent;
  private final ScheduledExecutorService timer;
  private final int longestAnswer;
  private final Throttles traffic;
  private final AnswerCache answers;
  private final KeyedHash keyHash = new KeyedHash();
  private volatile Jsonb jsonb;

  /**
   * @param client trusts the right certificates and follows no redirects: built with the property
   *     {@code jersey.config.client.followRedirects} false, which Jersey reads only once
   * @param userAgent the product that providers see
   * @param timer closes answers that do not end in time; short tasks only
   * @param longestAnswer in bytes; what is longer is an error
   * @param traffic keeps calls within the limits of providers
   * @param answers keeps what was answered
   */
  public Transport(
      Client client,
      String userAgent,
      ScheduledExecutorService timer,
      int longestAnswer,
      Throttles traffic,
      AnswerCache answers) {
    if (!Boolean.FALSE.equals(client.getConfiguration().getProperty(FOLLOWS_REDIRECTS))) {
      throw new IllegalArgumentException(FOLLOWS_REDIRECTS + " must be false: keys would travel");
    }
    this.client = client;
    this.userAgent = userAgent;
    this.timer = timer;
    this.longestAnswer = longestAnswer;
    this.traffic = traffic;
    this.answers = answers;
  }

  Client client() {
    return client;
  }

  String userAgent() {
    return userAgent;
  }

  ScheduledExecutorService timer() {
    return timer;
  }

  int longestAnswer() {
    return longestAnswer;
  }

  Throttles traffic() {
    return traffic;
  }

  AnswerCache answers() {
    return answers;
  }

  KeyedHash keyHash() {
    return keyHash;
  }

  /** Made when it is first used: that would be a tenth of a relay's start. */
  Jsonb jsonb() {
    Jsonb known = jsonb;
    if (known != null) {
      return known;
    }
    synchronized (this) {
      if (jsonb == null) {
        jsonb = StrictJson.binding();
      }
      return jsonb;
    }
  }
}
