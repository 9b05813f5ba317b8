package io.threatrelay.domain.ctim;

import java.util.Objects;
import java.util.Optional;

/**
 * A thing seen that may be looked up: an address, a host name, a URL, a mailbox.
 *
 * @param value as the caller spelled it; answers repeat this spelling
 */
public record Observable(ObservableType type, String value) {

  public Observable {
    Objects.requireNonNull(type);
    Objects.requireNonNull(value);
  }

  public static Observable of(String type, String value) {
    return new Observable(new ObservableType(type), value);
  }

  /**
   * The spelling in which a provider is asked: IPv6 as of RFC 5952, host names as A-labels without
   * the dot at the end. Empty when the value is not what its type says; values of types that this
   * relay does not know are taken as they are.
   */
  public Optional<String> canonical() {
    return switch (type.name()) {
      case "ip" -> Ipv4.canonical(value);
      case "ipv6" -> Ipv6.canonical(value);
      case "domain" -> HostName.canonical(value);
      case "url" -> WebUrl.canonical(value);
      case "email" -> MailAddress.canonical(value);
      default -> Optional.of(value);
    };
  }
}
