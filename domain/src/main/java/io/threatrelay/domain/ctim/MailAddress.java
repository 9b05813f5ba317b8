package io.threatrelay.domain.ctim;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Mailboxes as people write them: a local part without quotes, and a host name with a dot. */
final class MailAddress {

  /** RFC 5322's atoms and dots, and what RFC 6531 adds to them: letters of any script. */
  private static final Pattern LOCAL_PART =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~.-]{1,64}");

  private MailAddress() {}

  /** The host as A-labels in small letters; the local part as it is, which may matter. */
  static Optional<String> canonical(String text) {
    int at = text.lastIndexOf('@');
    if (at < 1 || !LOCAL_PART.matcher(text.substring(0, at)).matches()) {
      return Optional.empty();
    }
    return HostName.canonical(text.substring(at + 1))
        .filter(host -> host.contains("."))
        .map(host -> text.substring(0, at + 1) + host.toLowerCase(Locale.ROOT));
  }
}
