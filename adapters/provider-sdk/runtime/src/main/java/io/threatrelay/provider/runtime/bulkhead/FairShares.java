package io.threatrelay.provider.runtime.bulkhead;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Shares a number of places among hosts, and the places of a host among its keys.
 *
 * <p>A host gets another place as long as it has fewer than are free, and its key as long as it has
 * fewer than the host may still get. So one host holds at most half of all places, the next one at
 * most half of the rest, and so on, and one key half of its host's half: some places stay free for
 * the next host, even if no host returns any. The limit follows from what is free, so nothing needs
 * to know how many hosts there are. The host with the fewest places comes first (max-min fairness).
 *
 * <p>Not thread-safe.
 */
final class FairShares {

  private final Map<String, Host> hosts = new LinkedHashMap<>();
  private int free;

  FairShares(int places) {
    this.free = places;
  }

  /** A request for a place, or the place itself once it has been admitted. */
  static final class Ticket {

    private final String host;
    private final String key;
    private final Runnable whenAdmitted;
    private boolean admitted;

    private Ticket(String host, String key, Runnable whenAdmitted) {
      this.host = host;
      this.key = key;
      this.whenAdmitted = whenAdmitted;
    }

    boolean isAdmitted() {
      return admitted;
    }
  }

  private static final class Key {

    private final Deque<Ticket> waiting = new ArrayDeque<>();
    private int admitted;

    int admitted() {
      return admitted;
    }
  }

  private static final class Host {

    private final Map<String, Key> keys = new LinkedHashMap<>();
    private int admitted;

    int admitted() {
      return admitted;
    }
  }

  int free() {
    return free;
  }

  /** Asks for a place. {@code whenAdmitted} runs in whichever thread makes room for it. */
  Ticket join(String host, String key, Runnable whenAdmitted) {
    Ticket ticket = new Ticket(host, key, whenAdmitted);
    hosts
        .computeIfAbsent(host, any -> new Host())
        .keys
        .computeIfAbsent(key, any -> new Key())
        .waiting
        .add(ticket);
    admitAll();
    return ticket;
  }

  /** Gives a place back, or no longer waits for one. */
  void leave(Ticket ticket) {
    Host host = hosts.get(ticket.host);
    Key key = host.keys.get(ticket.key);
    if (ticket.admitted) {
      free++;
      host.admitted--;
      key.admitted--;
    } else {
      key.waiting.remove(ticket);
    }
    if (key.admitted == 0 && key.waiting.isEmpty()) {
      host.keys.remove(ticket.key);
    }
    if (host.keys.isEmpty()) {
      hosts.remove(ticket.host);
    }
    admitAll();
  }

  private void admitAll() {
    for (Optional<Ticket> next = next(); next.isPresent(); next = next()) {
      Ticket ticket = next.get();
      Host host = hosts.get(ticket.host);
      Key key = host.keys.get(ticket.key);
      key.waiting.remove();
      key.admitted++;
      host.admitted++;
      free--;
      ticket.admitted = true;
      ticket.whenAdmitted.run();
    }
  }

  /** The call that is admitted next: the poorest key's of the poorest host that may have more. */
  private Optional<Ticket> next() {
    if (free == 0) {
      return Optional.empty();
    }
    return hosts.values().stream()
        .filter(host -> roomOf(host) > 0)
        .sorted(Comparator.comparingInt(Host::admitted))
        .flatMap(host -> nextOf(host).stream())
        .findFirst();
  }

  /** How many places the host may still get: with each of them it has more, and fewer are free. */
  private int roomOf(Host host) {
    return Math.floorDiv(free - host.admitted + 1, 2);
  }

  private Optional<Ticket> nextOf(Host host) {
    int room = roomOf(host);
    return host.keys.values().stream()
        .filter(key -> !key.waiting.isEmpty() && key.admitted < room)
        .min(Comparator.comparingInt(Key::admitted))
        .map(key -> key.waiting.element());
  }
}
