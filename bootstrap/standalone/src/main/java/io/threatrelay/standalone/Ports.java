package io.threatrelay.standalone;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Looks whether ports are free. */
final class Ports {

  private Ports() {}

  /**
   * Whether a process listens on the port; other reasons for failing to bind are not checked here.
   */
  static boolean isTaken(String host, String port) {
    try (ServerSocket free =
        new ServerSocket(Integer.parseInt(port), 1, InetAddress.getByName(host))) {
      return !free.isBound();
    } catch (BindException taken) {
      return true;
    } catch (IOException otherwise) {
      return false;
    }
  }
}
