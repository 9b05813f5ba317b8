package io.threatrelay.domain.ctim;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A value that a provider names in addition to the observable, typed by what it is: an address is
 * never a domain, whichever field it comes from.
 */
public final class RelatedValue {

  /** No top-level domain is a number; resolvers take such names for addresses. */
  private static final Pattern NUMERIC_END =
      Pattern.compile("(?:.*\\.)?(?:[0-9]+|0[xX][0-9A-Fa-f]*)");

  private RelatedValue() {}

  /**
   * The observable that a value is: an address for {@code ip} and {@code ipv6}; a host name or an
   * address for {@code domain}; for other types a value as the type wants it.
   *
   * @param expected what the field should hold
   * @param value may be null
   * @return empty for a value that is not what is expected, or in which something hides
   */
  public static Optional<Observable> of(ObservableType expected, String value) {
    if (value == null || value.isBlank() || !VisibleText.is(value)) {
      return Optional.empty();
    }
    return switch (expected.name()) {
      case "ip", "ipv6" -> address(value);
      case "domain" -> address(bare(value)).or(() -> domain(value));
      case "url" -> url(value);
      default ->
          Optional.of(new Observable(expected, value)).filter(it -> it.canonical().isPresent());
    };
  }

  /** Browsers encode the blanks in what people typed; records of pages keep them. */
  private static Optional<Observable> url(String value) {
    return WebUrl.canonical(value.replace(" ", "%20"))
        .map(any -> new Observable(ObservableType.URL, value));
  }

  /** The host name that a value is; empty for addresses. */
  public static Optional<Observable> domain(String value) {
    return Optional.ofNullable(value)
        .filter(VisibleText::is)
        .flatMap(HostName::canonical)
        .filter(name -> !NUMERIC_END.matcher(name).matches())
        .map(name -> new Observable(ObservableType.DOMAIN, value));
  }

  /** The address that a value is, with its type. */
  public static Optional<Observable> address(String value) {
    if (value == null) {
      return Optional.empty();
    }
    if (Ipv4.canonical(value).isPresent()) {
      return Optional.of(new Observable(ObservableType.IP, value));
    }
    return Ipv6.canonical(value).map(any -> new Observable(ObservableType.IPV6, value));
  }

  /** An address as URLs and zone files write it, without brackets or the dot at the end. */
  private static String bare(String value) {
    if (value.startsWith("[") && value.endsWith("]")) {
      return value.substring(1, value.length() - 1);
    }
    return value.endsWith(".") ? value.substring(0, value.length() - 1) : value;
  }
}
