package io.threatrelay.sandbox;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Locale;

/** The wire shape of a result's verdicts: urlscan.io's own is the overall one. */
final class VerdictJson {

  private VerdictJson() {}

  static JsonObject verdicts(Verdict verdict) {
    return Texts.object()
        .add("overall", common(verdict).add("brands", Texts.array(verdict.brands())))
        .add("urlscan", common(verdict).add("brands", brands(verdict)))
        .add("engines", engines())
        .add("community", community())
        .build();
  }

  private static JsonObjectBuilder common(Verdict verdict) {
    return Texts.object()
        .add("score", verdict.score())
        .add("categories", Texts.array(verdict.categories()))
        .add("tags", Texts.array(verdict.tags()))
        .add("malicious", verdict.malicious())
        .add("hasVerdicts", verdict.score() != 0);
  }

  private static JsonArrayBuilder brands(Verdict verdict) {
    JsonArrayBuilder brands = Texts.array();
    for (String name : verdict.brands()) {
      brands.add(
          Texts.object()
              .add("key", name.toLowerCase(Locale.ROOT).replace(" ", ""))
              .add("name", name)
              .add("country", Texts.array())
              .add("vertical", Texts.array()));
    }
    return brands;
  }

  private static JsonObjectBuilder engines() {
    return Texts.object()
        .add("score", 0)
        .add("malicious", Texts.array())
        .add("benign", Texts.array())
        .add("maliciousTotal", 0)
        .add("benignTotal", 0)
        .add("verdicts", Texts.array())
        .add("enginesTotal", 0);
  }

  private static JsonObjectBuilder community() {
    return Texts.object()
        .add("score", 0)
        .add("votes", Texts.array())
        .add("votesTotal", 0)
        .add("votesMalicious", 0)
        .add("votesBenign", 0)
        .add("tags", Texts.array())
        .add("categories", Texts.array());
  }
}
