package io.threatrelay.war.servers;

import static org.junit.jupiter.api.Assertions.fail;

import io.threatrelay.testsupport.ChildProcess;
import io.threatrelay.war.World;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A server that runs, with the relay in it. */
final class ServerProcess implements AutoCloseable {

  /** Without it the JDK's oldest HTTP client, which some servers use, orders a second time. */
  static final String ONE_TRY = "-Dsun.net.http.retryPost=false";

  private static final Duration LONGEST_START = Duration.ofMinutes(2);

  private final ChildProcess process;
  private final URI url;
  private final Duration startTime;

  private ServerProcess(ChildProcess process, URI url, Duration startTime) {
    this.process = process;
    this.url = url;
    this.startTime = startTime;
  }

  /** Downloads, starts and deploys; what the server writes is in a file beside its folder. */
  static ServerProcess start(RealServer server, World world, Path folder) throws Exception {
    Path program = Download.of(server, folder.resolve("programs"));
    Path own = Folders.fresh(folder.resolve(server.name()));
    Path war = server.war().withProbe(own.resolve("archive/relay.war"));
    Path base = Files.createDirectories(own.resolve("base"));
    int port = ChildProcess.freePort();
    Path log = own.resolve("log.txt");
    ProcessBuilder builder =
        new ProcessBuilder(server.launcher().command(new Launcher.Order(program, base, war, port)))
            .directory(base.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().keySet().retainAll(List.of("PATH", "HOME"));
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    URI url = URI.create("http://127.0.0.1:" + port + "/relay");
    builder.environment().putAll(world.settingsWithProbes());
    builder.environment().putAll(server.settings(url));
    ChildProcess process = ChildProcess.start(builder);
    try {
      return new ServerProcess(process, url, process.awaitAnswer(url, LONGEST_START));
    } catch (IllegalStateException noAnswer) {
      return fail(server + " does not answer; see " + log, noAnswer);
    }
  }

  URI url() {
    return url;
  }

  /** From the command to the first answer. */
  Duration startTime() {
    return startTime;
  }

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  @Override
  public void close() {
    process.close();
  }
}
