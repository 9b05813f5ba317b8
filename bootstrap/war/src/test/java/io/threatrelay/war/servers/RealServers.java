package io.threatrelay.war.servers;

import io.threatrelay.war.Deployed;
import io.threatrelay.war.Questions;
import io.threatrelay.war.RelayCases;
import io.threatrelay.war.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** The cases on one real server after the other; a row of {@code table.md} for each. */
@ParameterizedClass
@MethodSource("chosen")
class RealServers extends RelayCases {

  private static final Path FOLDER = Path.of("target", "servers").toAbsolutePath();
  private static final Path TABLE = FOLDER.resolve("table.md");

  @RegisterExtension private static final Tally TALLY = new Tally();

  private static World world;
  private static ServerProcess running;

  RealServers(RealServer server) {}

  static List<RealServer> chosen() {
    return RealServer.chosen();
  }

  @BeforeAll
  static void meetTheWorld() throws IOException {
    world = new World();
    Files.createDirectories(FOLDER);
    Files.deleteIfExists(TABLE);
  }

  @AfterAll
  static void leaveTheWorld() {
    world.close();
  }

  @BeforeParameterizedClassInvocation
  static void start(RealServer server) throws Exception {
    running = null;
    TALLY.begin(server.limits());
    running = ServerProcess.start(server, world, FOLDER);
    warmUp(new Questions(running.url(), world));
  }

  /** The first answers of a cold server on a busy machine may be later than the deadline. */
  private static void warmUp(Questions questions) {
    for (int i = 0; i < 10 && !questions.areAnswered(); i++) {
      // Once more: the cases will tell if it never gets better.
    }
  }

  @AfterParameterizedClassInvocation
  static void stop(RealServer server) throws IOException {
    String start = "none";
    if (running != null) {
      start = String.format(Locale.ROOT, "%.1f s", running.startTime().toMillis() / 1000.0);
      running.close();
    }
    Files.writeString(
        TABLE,
        "| %s | %s | %s | %s | %s |%n"
            .formatted(
                server.title(), server.version(), server.war().shortName(), start, TALLY.cells()),
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  @Override
  protected Deployed deployed() {
    return new Deployed(running.url(), world);
  }
}
