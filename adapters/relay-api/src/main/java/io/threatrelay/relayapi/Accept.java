package io.threatrelay.relayapi;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a caller would rather read a page than JSON; what is no media type does not count. */
final class Accept {

  private static final String PAGE = "text/html";
  private static final Set<String> JSON = Set.of("application/json", "application/*", "*/*");

  private static final Pattern QUALITY = Pattern.compile("q=[01](\\.[0-9]{0,3})?");

  private Accept() {}

  /** Of types that are wanted alike the first counts. */
  static boolean prefersPage(String header) {
    String best = "";
    double most = 0;
    for (String wish : header == null ? new String[0] : header.split(",")) {
      String type = wish.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
      double quality = quality(wish);
      if (quality > most && (type.equals(PAGE) || JSON.contains(type))) {
        best = type;
        most = quality;
      }
    }
    return best.equals(PAGE);
  }

  private static double quality(String wish) {
    for (String parameter : wish.split(";")) {
      String text = parameter.strip().toLowerCase(Locale.ROOT);
      if (QUALITY.matcher(text).matches()) {
        return Double.parseDouble(text.substring(2));
      }
    }
    return 1;
  }
}
