package io.threatrelay.faultrun;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** What the stand-ins were asked, and what they delivered. */
final class Ledger {

  private final Map<Asked, List<Delivery>> deliveries = new ConcurrentHashMap<>();
  private final Map<LookUp, AtomicInteger> attempts = new ConcurrentHashMap<>();

  /** How often this was asked before. */
  int attempt(LookUp lookUp) {
    return attempts.computeIfAbsent(lookUp, any -> new AtomicInteger()).getAndIncrement();
  }

  Delivery add(LookUp lookUp, Fault fault) {
    Delivery delivery = new Delivery(lookUp, fault);
    deliveries.computeIfAbsent(lookUp.asked(), any -> new CopyOnWriteArrayList<>()).add(delivery);
    return delivery;
  }

  List<Delivery> about(Asked asked) {
    return deliveries.getOrDefault(asked, List.of());
  }

  Stream<Delivery> all() {
    return deliveries.values().stream().flatMap(List::stream);
  }
}
