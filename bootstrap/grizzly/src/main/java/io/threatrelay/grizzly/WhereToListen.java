package io.threatrelay.grizzly;

import io.threatrelay.assembly.ServerSettings;
import io.threatrelay.provider.api.UnusableSetting;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;

/** Names the setting at fault if the relay cannot listen on its address. */
final class WhereToListen {

  private WhereToListen() {}

  static UnusableSetting refused(ServerSettings settings, Exception why) {
    if (!isOfThisMachine(settings.host())) {
      return new UnusableSetting(
          "RELAY_HOST",
          settings.host(),
          "expected an address of this machine, such as 127.0.0.1, or 0.0.0.0 for all");
    }
    return new UnusableSetting(
        "RELAY_PORT",
        String.valueOf(settings.port()),
        "cannot listen on this port (%s); choose another, or 0 for any free port"
            .formatted(why.getMessage()));
  }

  private static boolean isOfThisMachine(String host) {
    try {
      InetAddress address = InetAddress.getByName(host);
      return address.isAnyLocalAddress() || NetworkInterface.getByInetAddress(address) != null;
    } catch (UnknownHostException | SocketException unknown) {
      return false;
    }
  }
}
