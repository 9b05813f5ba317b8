package io.threatrelay.provider.runtime.reading;

import io.threatrelay.domain.ctim.CtimText;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The beginning of what a provider says when it refuses, fit for a message to the caller. */
public final class Excerpt {

  private static final int LONGEST = 1000;
  private static final int MOST_BYTES = 4 * LONGEST;

  private Excerpt() {}

  /**
   * At most 1000 characters, without the key: some APIs repeat it in what they say.
   *
   * @param contentType may be null
   * @param key empty when there is none
   */
  public static String of(InputStream in, String contentType, String key) throws IOException {
    byte[] start = in.readNBytes(MOST_BYTES);
    String text = new String(start, charset(contentType));
    if (key.isEmpty()) {
      return CtimText.cut(text, LONGEST);
    }
    String masked = SpelledKey.masked(text, key);
    // What was cut off may have begun within the key.
    int part = SpelledKey.LONGEST_CHARACTER * key.length();
    int whole = start.length < MOST_BYTES ? masked.length() : masked.length() - part;
    return CtimText.cut(masked, Math.max(0, Math.min(whole, LONGEST)));
  }

  /** Whatever a charset is called that this runtime does not know, ASCII is most likely in it. */
  private static Charset charset(String contentType) {
    if (contentType == null) {
      return StandardCharsets.UTF_8;
    }
    try {
      String name = MediaType.valueOf(contentType).getParameters().get("charset");
      return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
    } catch (IllegalArgumentException unknown) {
      return StandardCharsets.ISO_8859_1;
    }
  }
}
