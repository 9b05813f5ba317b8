package io.threatrelay.faultrun;

import io.threatrelay.testsupport.Footprint;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** Compares a process of the first minute of the faults with itself in the last one. */
final class Growth implements Runnable {

  private static final long PACE = Duration.ofSeconds(10).toMillis();
  private static final int MINUTE = 60;

  private final Run run;
  private final long pid;
  private final List<Footprint> first = new ArrayList<>();
  private final List<Footprint> last = new ArrayList<>();

  Growth(Run run, long pid) {
    this.run = run;
    this.pid = pid;
  }

  @Override
  public void run() {
    int seconds = run.plan().seconds();
    int share = Math.min(MINUTE, seconds / 3);
    try {
      for (double now = run.second(); now < seconds; now = run.second()) {
        if (now > 0 && now < share) {
          first.add(look());
        } else if (now > seconds - share) {
          last.add(look());
        }
        Thread.sleep(PACE);
      }
    } catch (IOException gone) {
      run.checks().failed("the relay could not be looked at", gone.toString());
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private Footprint look() throws IOException, InterruptedException {
    long start = run.canary().collectionBegins();
    try {
      return Footprint.of(pid);
    } finally {
      run.canary().collectionEnds(start);
    }
  }

  void check(PrintStream out) {
    check(out, "threads", Footprint::threads, 0.1, 8);
    check(out, "sockets", Footprint::sockets, 0.25, 16);
    check(out, "heap after GC, KB", Footprint::heap, 0, run.plan().caching() ? 32_768 : 8_192);
    check(out, "resident, KB", Footprint::resident, 0.25, 16_384);
  }

  private void check(
      PrintStream out, String what, ToLongFunction<Footprint> of, double share, long more) {
    long before = median(first, of);
    long after = median(last, of);
    out.printf("%-18s %8d in the first minute, %8d in the last (medians)%n", what, before, after);
    if (after > before * (1 + share) + more) {
      run.checks().failed("growth of " + what, before + " -> " + after);
    }
  }

  private static long median(List<Footprint> samples, ToLongFunction<Footprint> of) {
    List<Long> sorted = new ArrayList<>(samples.stream().mapToLong(of).boxed().toList());
    sorted.sort(null);
    return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
  }
}
