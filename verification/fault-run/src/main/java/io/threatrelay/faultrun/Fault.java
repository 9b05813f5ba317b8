package io.threatrelay.faultrun;

import java.util.SplittableRandom;

/** What a stand-in does with a call; the weights are shares of a thousand. */
enum Fault {
  NONE(625, 200),
  SLOW(80, 200),
  GZIPPED(40, 200),
  DRIPPED(30, 200),
  HANG_BEFORE_HEAD(12, 0),
  HANG_IN_BODY(12, 0),
  DRIP_WITHOUT_END(10, 0),
  RESET_BEFORE_HEAD(25, 0),
  RESET_IN_BODY(20, 0),
  CUT_WITH_LENGTH(15, 0),
  CUT_IN_CHUNKS(15, 0),
  GZIP_BOMB(3, 0),
  UNREADABLE(15, 0),
  FIELDS_MISSING(15, 0),
  STATUS_500(15, 500),
  STATUS_502(12, 502),
  STATUS_503(15, 503),
  STATUS_504(12, 504),
  TOO_MANY_BY_HEADERS(8, 429),
  TOO_MANY_RETRY_SECONDS(7, 429),
  TOO_MANY_RETRY_DATE(7, 429),
  TOO_MANY_BARE(7, 429),
  /** Not by chance: the call was beyond the limit. */
  BEYOND_LIMIT(0, 429),
  /** Not by chance: the month's quota is spent. */
  MONTH_SPENT(0, 429),
  /** Not by chance: the scan was deleted or is not finished. */
  NO_RESULT(0, 404);

  private static final int THOUSAND = 1000;

  private final int weight;
  private final int status;

  Fault(int weight, int status) {
    this.weight = weight;
    this.status = status;
  }

  static Fault drawn(SplittableRandom dice) {
    int left = dice.nextInt(THOUSAND);
    for (Fault fault : values()) {
      left -= fault.weight;
      if (left < 0) {
        return fault;
      }
    }
    throw new IllegalStateException("the weights are no thousand");
  }

  /** Whether the answer comes with status 200 and whole, late perhaps. */
  boolean delivers() {
    return status == 200;
  }

  /** Whether the answer has another status than 200. */
  boolean refuses() {
    return status > 200;
  }

  /** Zero where the answer is broken below HTTP's statuses. */
  int status() {
    return status;
  }
}
