package io.threatrelay.domain;

import io.threatrelay.domain.ctim.Observable;
import java.util.List;

/**
 * Something a provider can do about an observable, for the analyst to choose.
 *
 * @param id comes back in {@link ActionRequest} when the analyst chose it
 */
public record ResponseAction(
    String id, String title, String description, List<String> categories, Observable observable) {

  public ResponseAction {
    categories = List.copyOf(categories);
  }
}
