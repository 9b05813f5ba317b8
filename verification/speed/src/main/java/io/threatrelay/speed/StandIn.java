package io.threatrelay.speed;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * Both providers, as cheap as can be: one thread, canned bytes, a latency that nobody spends in a
 * loop. How it answers stands in the path: {@code /LATENCY/HITS/BYTES/}, milliseconds before every
 * answer, hits of a search, bytes of a result.
 */
final class StandIn {

  private final Selector selector = Selector.open();
  private final PriorityQueue<Visit> waiting =
      new PriorityQueue<>(Comparator.comparingLong(Visit::due));
  private final CannedAnswers answers = new CannedAnswers();
  private int busy;
  private int peak;

  private StandIn() throws IOException {}

  /** Prints its port and answers until it is ended. */
  public static void main(String[] arguments) throws IOException {
    StandIn standIn = new StandIn();
    ServerSocketChannel door = ServerSocketChannel.open();
    door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 4096);
    door.configureBlocking(false).register(standIn.selector, SelectionKey.OP_ACCEPT);
    System.out.println(door.socket().getLocalPort());
    while (true) {
      standIn.turn();
    }
  }

  private void turn() throws IOException {
    selector.select(this::handle, millisToNext());
    while (!waiting.isEmpty() && waiting.peek().due() <= System.nanoTime()) {
      send(waiting.poll());
    }
  }

  /** Rounded up, for a select that returns too early would be a loop; 0 means for ever. */
  private long millisToNext() {
    return waiting.isEmpty()
        ? 0
        : Math.max(1, (waiting.peek().due() - System.nanoTime() + 999_999) / 1_000_000);
  }

  private void handle(SelectionKey key) {
    try {
      if (key.isAcceptable()) {
        accept((ServerSocketChannel) key.channel());
      } else if (key.isReadable()) {
        read((Visit) key.attachment());
      } else {
        send((Visit) key.attachment());
      }
    } catch (IOException gone) {
      key.cancel();
    }
  }

  private void accept(ServerSocketChannel door) throws IOException {
    SocketChannel channel = door.accept();
    channel.socket().setTcpNoDelay(true);
    channel.configureBlocking(false);
    Visit visit = new Visit(channel);
    visit.register(selector);
  }

  private void read(Visit visit) throws IOException {
    if (!visit.read()) {
      return;
    }
    if (visit.path().equals("/peak")) {
      visit.answer(CannedAnswers.number(peak), 0);
      peak = 0;
    } else {
      visit.answer(answers.to(visit.path()), CannedAnswers.latency(visit.path()));
      peak = Math.max(peak, ++busy);
    }
    if (visit.due() <= System.nanoTime()) {
      send(visit);
    } else {
      waiting.add(visit);
    }
  }

  private void send(Visit visit) {
    try {
      if (visit.send() && !visit.path().equals("/peak")) {
        busy--;
      }
    } catch (IOException gone) {
      busy--;
      visit.close();
    }
  }
}
