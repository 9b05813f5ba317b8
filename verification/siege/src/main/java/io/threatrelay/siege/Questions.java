package io.threatrelay.siege;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Callers with keys of their own that keep so many questions under way and read the answers. After
 * the first round, which comes at once, answered questions are asked again, twenty a second.
 *
 * @param provider whom the relay is to ask
 * @param behaviour of the provider's stand-in: the first word of each observable
 * @param keys how many callers
 * @param each questions that a caller has under way
 * @param observables in a question, none of them asked before
 * @param forged whether tokens are junk that names a key-set host that hangs
 */
record Questions(
    String provider, String behaviour, int keys, int each, int observables, boolean forged)
    implements Attacker {

  private static final Duration PACE = Duration.ofMillis(50);
  private static final Duration STEP = Duration.ofMillis(5);

  @Override
  public void attack(Target target, long end) {
    List<String> tokens =
        IntStream.range(0, keys)
            .mapToObj(i -> forged ? target.forgedToken("k" + i) : target.token("attacker-" + i))
            .toList();
    List<Connection> connections = new ArrayList<>();
    int asked = 0;
    long next = System.nanoTime();
    while (Attacker.goesOn(end)) {
      while (connections.size() < keys * each
          && (asked < keys * each || System.nanoTime() > next)) {
        String request = request(target, tokens.get(asked % keys), asked);
        Connection.open(target.port(), SOURCE, 0)
            .ifPresent(opened -> connections.add(opened.send(request)));
        next = System.nanoTime() + PACE.toNanos();
        asked++;
      }
      connections.removeIf(Questions::isAnswered);
      Attacker.pause(STEP);
    }
    connections.forEach(Connection::close);
  }

  private static boolean isAnswered(Connection connection) {
    connection.flush();
    boolean over = connection.isOver();
    if (over) {
      connection.close();
    }
    return over;
  }

  private String request(Target target, String token, int number) {
    String body =
        IntStream.range(0, observables)
            .mapToObj(i -> behaviour + "-" + number + "-" + i + ".example.com")
            .map(name -> "{\"type\":\"domain\",\"value\":\"" + name + "\"}")
            .collect(Collectors.joining(",", "[", "]"));
    return "POST /"
        + provider
        + "/observe/observables HTTP/1.1\r\nHost: "
        + target.authority()
        + "\r\nAuthorization: Bearer "
        + token
        + "\r\nConnection: close\r\nContent-Length: "
        + body.length()
        + "\r\n\r\n"
        + body;
  }
}
