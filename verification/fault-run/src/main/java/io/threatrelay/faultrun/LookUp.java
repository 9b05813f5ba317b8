package io.threatrelay.faultrun;

import io.threatrelay.faultrun.Asked.Type;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One call that a relay makes for an observable.
 *
 * @param number the page, from 1; for a result the place of its scan among the hits, from 0
 */
record LookUp(Asked asked, Kind kind, int number) {

  /** The calls there are. */
  enum Kind {
    HISTORY_A(Action.SECURITYTRAILS),
    HISTORY_AAAA(Action.SECURITYTRAILS),
    DOMAINS(Action.SECURITYTRAILS),
    SEARCH(Action.SEARCH),
    RESULT(Action.RETRIEVE);

    private final Action action;

    Kind(Action action) {
      this.action = action;
    }

    Action action() {
      return action;
    }

    boolean isHistory() {
      return this == HISTORY_A || this == HISTORY_AAAA;
    }
  }

  /** With which an answer about the observable begins. */
  static List<LookUp> first(Asked asked, Mount mount) {
    Stream<Kind> securityTrails =
        switch (asked.type()) {
          case IP, IPV6 -> Stream.of(Kind.DOMAINS);
          case DOMAIN -> Stream.of(Kind.HISTORY_A, Kind.HISTORY_AAAA);
          case URL -> Stream.empty();
        };
    return Stream.concat(
            mount.asksSecurityTrails() ? securityTrails : Stream.empty(),
            mount.asksUrlscan() ? Stream.of(Kind.SEARCH) : Stream.empty())
        .map(kind -> new LookUp(asked, kind, 1))
        .toList();
  }

  /** The scan's id: a UUID that tells whose scan it is. */
  String scanId(long seed) {
    long random = Dice.of(seed, "scan", asked, number).nextLong();
    long place =
        (long) asked.type().ordinal() << 60
            | (long) asked.caller() << 40
            | (long) asked.number() << 8
            | number;
    return new UUID(random, place).toString();
  }

  static LookUp result(String scanId) {
    long place = UUID.fromString(scanId).getLeastSignificantBits();
    Type type = Type.values()[(int) (place >>> 60)];
    Asked asked = new Asked(type, (int) (place >>> 40) & 0xfffff, (int) (place >>> 8) & 0xffff);
    return new LookUp(asked, Kind.RESULT, (int) place & 0xff);
  }
}
