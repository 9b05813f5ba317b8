package io.threatrelay.domain.port;

import io.threatrelay.domain.RelayError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The data that a request's response can still hold, and the data left out of it. What is found is
 * charged as it is found, and given back when the response has been written. Safe for use by many
 * threads.
 */
public final class ResponseBudget implements AutoCloseable {

  private final ResponseLimits limits;
  private final DataAccount memory;
  private final Map<String, Items> cutLists = new TreeMap<>();
  private long kept;
  private long bytes;
  private long leftOut;
  private long questions;
  private long unasked;

  /** List items of one provider's answers. */
  private record Items(long kept, long sent) {

    Items plus(Items other) {
      return new Items(kept + other.kept, sent + other.sent);
    }
  }

  /**
   * @param limits of this response
   * @param memory of all responses together
   */
  public ResponseBudget(ResponseLimits limits, DataBudget memory) {
    this.limits = limits;
    this.memory = memory.open();
  }

  /** For programs that ask one question and end. */
  public static ResponseBudget unlimited() {
    return new ResponseBudget(ResponseLimits.NONE, DataBudget.unlimited());
  }

  /**
   * Notes a question to a provider.
   *
   * @return false when its answer would be left out anyway, and the question is not worth a call
   */
  public synchronized boolean admitsQuestion() {
    questions++;
    if (leftOut > 0) {
      unasked++;
    }
    return leftOut == 0;
  }

  /**
   * Makes room for something that was found, all or nothing.
   *
   * @param entities entities, links, relations and table cells
   * @param size bytes of JSON
   */
  public synchronized boolean take(long entities, long size) {
    if (entities > limits.entities() - kept
        || size > limits.bytes() - bytes
        || !memory.take(size)) {
      return false;
    }
    kept += entities;
    bytes += size;
    return true;
  }

  /** Notes results that did not fit; no further calls are made from then on. */
  public synchronized void leaveOut(long entities) {
    leftOut += entities;
  }

  /** Notes that something for which room was made is left out after all. */
  public synchronized void leaveOutTaken(long entities) {
    kept -= entities;
    leftOut += entities;
  }

  /** Makes room for a part of the results noted as left out, all or nothing. */
  public synchronized boolean takeLeftOut(long entities, long size) {
    boolean taken = take(entities, size);
    if (taken) {
      leftOut -= entities;
    }
    return taken;
  }

  /**
   * Notes that a provider's lists were longer than the part that was read.
   *
   * @param provider its name
   */
  public synchronized void cutLists(String provider, long itemsKept, long itemsSent) {
    cutLists.merge(provider, new Items(itemsKept, itemsSent), Items::plus);
  }

  /** A warning for each kind of thing that is missing, with both numbers. */
  public synchronized List<RelayError> warnings() {
    List<RelayError> warnings = new ArrayList<>();
    cutLists.forEach(
        (provider, items) ->
            warnings.add(RelayError.cutLists(provider, items.sent(), items.kept())));
    if (leftOut > 0) {
      warnings.add(RelayError.leftOut(kept + leftOut, kept));
    }
    if (unasked > 0) {
      warnings.add(RelayError.unasked(questions, questions - unasked));
    }
    return warnings;
  }

  /** The response was written, or the caller no longer waits for it. */
  @Override
  public void close() {
    memory.close();
  }
}
