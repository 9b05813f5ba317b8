package io.threatrelay.speed;

import io.threatrelay.testsupport.ChildProcess;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Two that are asked in turns, a few seconds each, so that both see the same machine. */
final class Contest {

  /** One of the two, and what was seen of it. */
  static final class Side {

    private final Crowd crowd;
    private final ChildProcess server;
    private final Tally tally = new Tally();
    private Duration cpu = Duration.ZERO;

    private Side(Crowd crowd, ChildProcess server) {
      this.crowd = crowd;
      this.server = server;
    }

    /** Until its code is compiled, or it is clear that it never will be. */
    private void warmUp(WarmUp enough) throws IOException {
      Tally heard = new Tally();
      for (int i = 0; i < enough.turns() && (i == 0 || heard.count() < enough.answers()); i++) {
        heard.plus(crowd.ask(enough.turn()));
      }
    }

    /** Answers a second in this turn. */
    private double turn(Duration duration) throws IOException {
      Duration before = server.cpu();
      Tally heard = crowd.ask(duration);
      cpu = cpu.plus(server.cpu()).minus(before);
      tally.plus(heard);
      return heard.perSecond();
    }

    Tally tally() {
      return tally;
    }

    /** Milliseconds of processor time that the server needs for an answer. */
    double cpuAnAnswer() {
      return cpu.toNanos() / 1e6 / tally.count();
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%.0f/s (p50 %.0f, p99 %.0f, CPU %.2f ms)",
          tally.perSecond(),
          tally.median(),
          tally.p99(),
          cpuAnAnswer());
    }
  }

  /**
   * How long is asked before it counts.
   *
   * @param answers that are enough
   * @param turns at most
   */
  record WarmUp(Duration turn, int answers, int turns) {}

  private final Side one;
  private final Side other;
  private final List<Double> ratios = new ArrayList<>();

  private Contest(Side one, Side other) {
    this.one = one;
    this.other = other;
  }

  static Contest between(Crowd one, ChildProcess server, Crowd other, ChildProcess otherServer) {
    return new Contest(new Side(one, server), new Side(other, otherServer));
  }

  /** Both warm up, and then take turns. */
  Contest hold(WarmUp enough, Duration turn, int turns) throws IOException {
    one.warmUp(enough);
    other.warmUp(enough);
    for (int i = 0; i < turns; i++) {
      ratios.add(one.turn(turn) / other.turn(turn));
    }
    return this;
  }

  /** Answers of the one for each of the other: the median of the turns. */
  double ratio() {
    return ratios.stream().sorted().skip(ratios.size() / 2).findFirst().orElseThrow();
  }

  Side one() {
    return one;
  }

  Side other() {
    return other;
  }
}
