package io.threatrelay.provider.testkit.contract;

import io.threatrelay.domain.ctim.Observable;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether an answer could hurt its reader: written apart from what prevents it. */
final class ReaderCheck {

  private static final Set<String> PROSE =
      Set.of("title", "description", "short_description", "reason");
  private static final Set<String> LINKS = Set.of("source_uri", "url");
  private static final Set<String> NAMES = Set.of("domain");
  private static final Set<String> ADDRESSES = Set.of("ip", "ipv6");
  private static final Pattern HIDING =
      Pattern.compile(
          "[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff"
              + "\\x{e0000}-\\x{e0fff}]");
  private static final Pattern LINES = Pattern.compile("[\\t\\r\\n]");
  private static final Pattern MARKUP =
      Pattern.compile("<|(?<!\\\\)(?:\\\\\\\\)*[\\[\\]`]|&(?!amp;|lt;|gt;)#?\\w+;|^(?:#|[-+] )");
  private static final Pattern ADDRESS =
      Pattern.compile("\\[?[0-9A-Fa-f.:]*[.:][0-9A-Fa-f]*\\]?\\.?");
  private static final BigDecimal LARGEST = BigDecimal.valueOf((1L << 53) - 1);

  private ReaderCheck() {}

  /** What may hurt in the answer to a question; empty if nothing does. */
  static List<String> faults(JsonObject answer, Observable question) {
    List<String> faults = new ArrayList<>();
    walk("", "", answer, question, faults);
    return faults;
  }

  private static void walk(
      String at, String name, JsonValue value, Observable question, List<String> faults) {
    if (value instanceof JsonArray array) {
      array.forEach(item -> walk(at + "/…", name, item, question, faults));
    } else if (value instanceof JsonObject object) {
      observable(at, object, question, faults);
      object.forEach((n, member) -> walk(at + "/" + n, n, member, question, faults));
    } else if (value instanceof JsonString text && !text.getString().equals(question.value())) {
      text(at, name, text.getString(), faults);
    } else if (value instanceof JsonNumber number) {
      BigDecimal told = number.bigDecimalValue();
      if (told.signum() < 0 || told.compareTo(LARGEST) > 0) {
        faults.add(at + " is out of its meaning: " + told + ". Read it with Count.of(…)");
      }
    }
  }

  private static void text(String at, String name, String text, List<String> faults) {
    String shown = at.startsWith("/errors") ? LINES.matcher(text).replaceAll("") : text;
    if (HIDING.matcher(shown).find()) {
      faults.add(at + " has characters that hide: " + text);
    }
    if (PROSE.contains(name) && MARKUP.matcher(text).find()) {
      faults.add(at + " has markup: " + text);
    }
    if (LINKS.contains(name) && !text.startsWith("https://") && !text.startsWith("http://")) {
      faults.add(at + " does not lead to the web: " + text);
    }
  }

  private static void observable(
      String at, JsonObject object, Observable question, List<String> faults) {
    String type = object.getString("type", "");
    String value = object.getString("value", null);
    if (value == null || value.equals(question.value())) {
      return;
    }
    boolean isAddress = ADDRESS.matcher(value).matches();
    if (NAMES.contains(type) && isAddress) {
      faults.add(at + " is an address, not a domain: " + value + ". Use RelatedValue");
    }
    if (ADDRESSES.contains(type) && !isAddress) {
      faults.add(at + " is not an address: " + value + ". Use RelatedValue");
    }
  }
}
