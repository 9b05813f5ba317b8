package io.threatrelay.provider.urlscan;

import io.threatrelay.domain.ctim.Judgement;
import io.threatrelay.domain.ctim.Sighting;
import java.util.List;

/** What a malicious scan says of an observable. */
record MaliciousScan(
    Judgement judgement, Sighting sighting, List<String> categories, List<String> tags) {

  MaliciousScan {
    categories = List.copyOf(categories);
    tags = List.copyOf(tags);
  }
}
