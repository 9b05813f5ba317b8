package io.threatrelay.application;

import io.threatrelay.domain.FatalErrors;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** Gives up all tasks of a fan-out as soon as one of them meets a fatal error. */
final class FatalStop {

  private final List<? extends Future<?>> tasks;
  private final AtomicReference<VirtualMachineError> fatal = new AtomicReference<>();

  /**
   * @param tasks may grow until the first of them begins
   */
  FatalStop(List<? extends Future<?>> tasks) {
    this.tasks = tasks;
  }

  /** Does a task's work, and cancels all tasks when that ends with a fatal error. */
  <A, B> B watched(Function<? super A, ? extends B> work, A item) {
    try {
      return work.apply(item);
    } catch (VirtualMachineError error) {
      if (FatalErrors.isFatal(error)) {
        fatal.compareAndSet(null, error);
        tasks.forEach(task -> task.cancel(true));
      }
      throw error;
    }
  }

  /** Throws the first fatal error, if there was one. */
  void rethrow() {
    VirtualMachineError first = fatal.get();
    if (first != null) {
      throw first;
    }
  }
}
