package io.threatrelay.testhosts;

import java.io.IOException;
import java.net.Socket;
import java.util.Optional;

/** A proxy on loopback; RFC 9110, 9.3.6 for tunnels. */
public final class RawProxy {

  private RawProxy() {}

  /** A proxy that wants to see these credentials, if any. */
  public static RawHost wanting(Optional<String> credentials) throws IOException {
    return RawHost.start((host, caller) -> serve(host, caller, credentials));
  }

  private static void serve(RawHost host, Socket caller, Optional<String> wanted)
      throws IOException {
    String head = host.head(caller);
    if (wanted.isPresent() && !head.contains("\r\nProxy-Authorization: " + wanted.get() + "\r\n")) {
      RawHost.say(
          caller,
          "HTTP/1.1 407 No\r\nProxy-Authenticate: Basic realm=\"p\"\r\nContent-Length: 0\r\n\r\n");
      return;
    }
    String[] line = head.split(" ", 3);
    if (line[0].equals("CONNECT")) {
      try (Socket target = connected(line[1])) {
        RawHost.say(caller, "HTTP/1.1 200 Connected\r\n\r\n");
        Thread back = new Thread(() -> pump(target, caller));
        back.start();
        pump(caller, target);
      }
    } else {
      try (Socket target = connected(line[1].replaceAll("^http://([^/]*).*", "$1"))) {
        // The caller is asked to hang up after one answer, so that no second request comes.
        RawHost.say(target, head.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n"));
        pump(target, caller);
      }
    }
  }

  private static Socket connected(String address) throws IOException {
    int colon = address.lastIndexOf(':');
    return new Socket(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
  }

  private static void pump(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
      to.shutdownOutput();
    } catch (IOException gone) {
      // The other direction ends as well.
    }
  }
}
