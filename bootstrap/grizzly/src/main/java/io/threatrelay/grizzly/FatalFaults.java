package io.threatrelay.grizzly;

import io.threatrelay.assembly.fatal.OutOfMemory;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.ConnectionProbe;
import org.glassfish.grizzly.Transport;
import org.glassfish.grizzly.TransportProbe;
import org.glassfish.grizzly.nio.transport.TCPNIOTransport;

/**
 * Finds {@link OutOfMemoryError}s that Grizzly has caught: it closes the connection that was served
 * at that moment, names the error as the reason, and goes on.
 */
final class FatalFaults {

  private FatalFaults() {}

  static void watch(TCPNIOTransport transport) {
    transport.getConnectionMonitoringConfig().addProbes(new Connections());
    transport.getMonitoringConfig().addProbes(new Selectors());
  }

  @SuppressWarnings("rawtypes") // as the probes of Grizzly have it
  private static final class Connections extends ConnectionProbe.Adapter {

    @Override
    public void onErrorEvent(Connection connection, Throwable fault) {
      OutOfMemory.endProcessIfIn(fault);
    }

    @Override
    public void onCloseEvent(Connection connection) {
      OutOfMemory.endProcessIfIn(connection.getCloseReason().getCause());
    }
  }

  @SuppressWarnings("rawtypes") // as the probes of Grizzly have it
  private static final class Selectors extends TransportProbe.Adapter {

    @Override
    public void onErrorEvent(Transport transport, Throwable fault) {
      OutOfMemory.endProcessIfIn(fault);
    }
  }
}
