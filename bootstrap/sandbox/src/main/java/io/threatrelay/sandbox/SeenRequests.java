package io.threatrelay.sandbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

final class SeenRequests {

  static final int KEPT = 10_000;

  private final Deque<SeenRequest> latest = new ArrayDeque<>();

  synchronized void add(SeenRequest request) {
    if (latest.size() == KEPT) {
      latest.removeFirst();
    }
    latest.addLast(request);
  }

  synchronized List<SeenRequest> all() {
    return List.copyOf(latest);
  }
}
