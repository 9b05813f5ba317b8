package io.threatrelay.provider.runtime;

import io.threatrelay.provider.api.ApiRequest;
import io.threatrelay.provider.runtime.CallFailure.Kind;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Repeats a call where that is safe and may help: twice at most, exponentially later with jitter,
 * and before the deadline.
 *
 * @param first the wait before the first repetition
 */
record RetryStage(Duration first) implements Stage {

  private static final int MOST = 2;
  private static final Set<Kind> FOR_LOOK_UPS =
      Set.of(Kind.NOT_REACHED, Kind.LOST, Kind.IN_TROUBLE);

  @Override
  public <T> Optional<Received<T>> call(CallContext<T> call, Next next) {
    for (int repetitions = 0; ; repetitions++) {
      Duration wait;
      try {
        return next.call(call);
      } catch (CallFailure failure) {
        boolean throttled = failure.kind() == Kind.THROTTLED;
        // After a 429, the stage that knows the limits waits.
        wait = throttled ? Duration.ZERO : jittered(repetitions);
        Duration left = call.budget().left();
        Duration least = throttled ? failure.room().orElse(left) : wait;
        if (repetitions == MOST
            || !mayHelp(failure, call.request())
            || least.compareTo(left) >= 0) {
          throw failure.failure();
        }
      }
      pause(wait, call);
    }
  }

  private static boolean mayHelp(CallFailure failure, ApiRequest request) {
    return switch (failure.kind()) {
      // A call that was refused has not been carried out.
      case THROTTLED -> failure.room().isPresent() && !request.isProbe();
      case NOT_REACHED -> !request.isProbe();
      default -> request.isLookUp() && FOR_LOOK_UPS.contains(failure.kind());
    };
  }

  private Duration jittered(int repetitions) {
    double factor = (1 << repetitions) * ThreadLocalRandom.current().nextDouble(0.5, 1.5);
    return Duration.ofNanos((long) (first.toNanos() * factor));
  }

  private static void pause(Duration wait, CallContext<?> call) {
    try {
      Thread.sleep(wait.toMillis());
    } catch (InterruptedException hurried) {
      throw call.failures().of(hurried).failure();
    }
  }
}
