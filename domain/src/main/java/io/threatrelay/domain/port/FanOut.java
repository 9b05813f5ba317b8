package io.threatrelay.domain.port;

import io.threatrelay.domain.Findings;
import io.threatrelay.domain.PartialResult;
import java.util.List;
import java.util.function.Function;

/** Does the same to many things at the same time. */
public interface FanOut {

  /**
   * Applies work to every item and waits for all.
   *
   * @return the results in the order of the items
   * @throws RuntimeException the first one, by the order of the items, that work threw
   */
  <A, B> List<B> map(List<A> items, Function<? super A, ? extends B> work);

  /**
   * The same, for work that waits for one provider: where threads are few, providers share them.
   *
   * @param providerId whose answers are waited for
   */
  default FanOut forProvider(String providerId) {
    return this;
  }

  /** Joins the results of all items; a failure affects only the item that failed. */
  default <A, T> Findings<T> gather(
      List<A> items, Function<? super A, ? extends Findings<? extends T>> work) {
    return Findings.joined(map(items, item -> Findings.<A, T>contained(item, work)));
  }

  /** As above, and says which items each error cost. */
  default <A, T> Findings<T> gather(
      List<A> items,
      Function<? super A, ? extends Findings<? extends T>> work,
      PartialResult<A> partial) {
    return partial.join(items, map(items, item -> Findings.<A, T>contained(item, work)));
  }
}
