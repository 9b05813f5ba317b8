package io.threatrelay.war.servers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Knows how one kind of server is started. */
interface Launcher {

  /**
   * What to start, and with what.
   *
   * @param program the server's folder or jar, which is not written to
   * @param base an empty folder of this server's own
   * @param war is called {@code relay.war}, to be deployed at {@code /relay}
   * @param port to listen on
   */
  record Order(Path program, Path base, Path war, int port) {}

  /** Prepares the base; answers with the command that runs the server in the foreground. */
  List<String> command(Order order) throws IOException;
}
