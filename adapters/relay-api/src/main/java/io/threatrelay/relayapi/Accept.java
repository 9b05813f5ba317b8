package io.threatrelay.relayapi;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a caller prefers a page to JSON; text that is not a media type is ignored. */
final class Accept {

  private static final String PAGE = "text/html";
  private static final Set<String> JSON = Set.of("application/json", "application/*", "*/*");

  private static final Pattern QUALITY = Pattern.compile("q=[01](\\.[0-9]{0,3})?");

  private Accept() {}

  /** Of equally preferred types the first counts. */
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
