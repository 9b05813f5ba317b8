package io.threatrelay.domain;

import io.threatrelay.domain.ctim.CtimText;
import io.threatrelay.domain.ctim.MarkdownText;
import io.threatrelay.domain.ctim.Observable;
import java.util.List;

/**
 * Something a provider can do about an observable, for the analyst to choose.
 *
 * @param id comes back in {@link ActionRequest} when the analyst chose it
 */
public record ResponseAction(
    String id,
    MarkdownText title,
    MarkdownText description,
    List<String> categories,
    Observable observable) {

  public ResponseAction {
    categories = CtimText.lines(categories);
  }

  /**
   * An action.
   *
   * @param title in plain words; at most 1024 characters come through
   * @param description in plain words; at most 5000 characters come through
   */
  public ResponseAction(
      String id, String title, String description, List<String> categories, Observable observable) {
    this(
        id,
        MarkdownText.line(title),
        MarkdownText.description(description),
        categories,
        observable);
  }
}
