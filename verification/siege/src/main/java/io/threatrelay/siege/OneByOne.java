package io.threatrelay.siege;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Requests that cost more than they should, a few a second: the attack is on memory, parsing and
 * the log, not on the sum of all processors.
 *
 * @param requests one after the other, from the first again after the last
 * @param pace between two requests
 */
record OneByOne(List<String> requests, Duration pace) implements Attacker {

  private static final int MOST_CONNECTIONS = 200;

  @Override
  public void attack(Target target, long end) {
    Deque<Connection> connections = new ArrayDeque<>();
    for (int i = 0; Attacker.goesOn(end); i++) {
      String request = requests.get(i % requests.size()).replace("{host}", target.authority());
      Connection.open(target.port(), SOURCE, 0)
          .ifPresent(opened -> connections.add(opened.send(request)));
      Attacker.pause(pace);
      connections.forEach(Connection::flush);
      while (!connections.isEmpty()
          && (connections.size() > MOST_CONNECTIONS || connections.peek().isOver())) {
        connections.remove().close();
      }
    }
    connections.forEach(Connection::close);
  }
}
