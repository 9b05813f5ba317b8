package io.threatrelay.provider.runtime;

import java.util.List;
import java.util.Optional;

/** The rest of the pipeline, as one stage sees it. */
final class Next {

  private final Stage stage;
  private final Next after;

  private Next(Stage stage, Next after) {
    this.stage = stage;
    this.after = after;
  }

  /** The stages in their order; the last one passes nothing on. */
  static Next of(List<Stage> stages) {
    Next next = null;
    for (int i = stages.size() - 1; i >= 0; i--) {
      next = new Next(stages.get(i), next);
    }
    return next;
  }

  <T> Optional<Received<T>> call(CallContext<T> call) {
    return stage.call(call, after);
  }
}
