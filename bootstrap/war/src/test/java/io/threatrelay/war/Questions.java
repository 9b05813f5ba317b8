package io.threatrelay.war;

import java.net.URI;

/** A few questions that make a relay use all that it has: keys, clients, threads, timers. */
public final class Questions {

  private static final String MANY =
      """
      [{"type":"domain","value":"login.examplebank.example"},{"type":"ip","value":"203.0.113.66"},
       {"type":"url","value":"https://www.example.com/"}]""";

  private final URI url;
  private final World world;

  public Questions(URI url, World world) {
    this.url = url;
    this.world = world;
  }

  public boolean areAnswered() {
    String answer = new Caller(url).ask("/observe/observables", world.token(url.toString()), MANY);
    return answer.contains("\"source\":\"urlscan.io\"")
        && answer.contains("\"source\":\"SecurityTrails\"");
  }
}
