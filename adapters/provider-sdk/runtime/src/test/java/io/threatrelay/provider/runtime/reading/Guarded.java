package io.threatrelay.provider.runtime.reading;

import io.threatrelay.domain.port.DataBudget;
import java.io.InputStream;

/** Streams that keep everything. */
final class Guarded {

  private Guarded() {}

  static GuardedStream object(InputStream in, long longest) {
    return new GuardedStream(
        in,
        longest,
        '{',
        new Selection(Wanted.TREE, Long.MAX_VALUE, DataBudget.unlimited().open()));
  }
}
