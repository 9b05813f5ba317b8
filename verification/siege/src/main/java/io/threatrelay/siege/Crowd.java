package io.threatrelay.siege;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * More connections than a relay has places for.
 *
 * @param sources how many addresses they come from, a thousand from each if there are several
 * @param first what each sends once, or nothing
 */
record Crowd(int sources, String first) implements Attacker {

  private static final int MOST = 6000;
  private static final int A_ROUND = 500;
  private static final Duration STEP = Duration.ofMillis(2);

  @Override
  public void attack(Target target, long end) {
    List<Connection> connections = new ArrayList<>();
    int opened = 0;
    while (Attacker.goesOn(end)) {
      for (int i = 0; i < A_ROUND && connections.size() < MOST; i++) {
        Connection.open(target.port(), SOURCE + opened++ % sources, 0)
            .ifPresent(one -> connections.add(one.send(first)));
        Attacker.pause(STEP);
      }
      connections.removeIf(Crowd::isClosed);
      Attacker.pause(STEP);
    }
    connections.forEach(Connection::close);
  }

  private static boolean isClosed(Connection connection) {
    boolean over = connection.isOver();
    if (over) {
      connection.close();
    }
    return over;
  }
}
