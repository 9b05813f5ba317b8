package io.threatrelay.provider.urlscan;

import io.threatrelay.provider.api.ItemByItem;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbTypeDeserializer;
import java.util.List;

/** The answer to a search, as far as it is read. */
public record SearchAnswer(
    @JsonbProperty("results") @JsonbTypeDeserializer(ItemByItem.class) List<Hit> results) {

  public SearchAnswer {
    results =
        results == null
            ? null
            : results.stream().map(hit -> hit == null ? Hit.UNREADABLE : hit).toList();
  }
}
