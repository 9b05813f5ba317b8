package io.threatrelay.provider.urlscan;

import io.threatrelay.domain.ctim.Judgement;
import io.threatrelay.domain.ctim.Sighting;
import java.util.List;

/** What a malicious scan says of an observable. */
record Verdict(Judgement judgement, Sighting sighting, List<String> categories, List<String> tags) {

  Verdict {
    categories = List.copyOf(categories);
    tags = List.copyOf(tags);
  }
}
