package io.threatrelay.wirefuzz;

import io.threatrelay.wirefuzz.Outcome.End;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sends a case on a connection of its own and reads what comes back. */
final class Client {

  /** For an answer behind the last one that is expected. */
  private static final int GRACE_MILLIS = 30;

  private final int port;
  private final int patienceMillis;

  /**
   * @param patience for the next byte of an answer, and for the end of the connection
   */
  Client(int port, Duration patience) {
    this.port = port;
    this.patienceMillis = (int) patience.toMillis();
  }

  Outcome send(FuzzCase sent, List<Parsed> requests) {
    List<Answer> answers = new ArrayList<>();
    try (Socket socket = new Socket()) {
      socket.setTcpNoDelay(true);
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), patienceMillis);
      write(sent, socket);
      return new Outcome(answers, read(socket, requests, answers));
    } catch (SocketTimeoutException late) {
      return new Outcome(answers, End.TIMED_OUT);
    } catch (EOFException early) {
      return new Outcome(answers, End.CUT_OFF);
    } catch (IOException reset) {
      return new Outcome(answers, End.RESET);
    } catch (NumberFormatException unreadable) {
      return new Outcome(answers, End.UNREADABLE);
    }
  }

  private static void write(FuzzCase sent, Socket socket) {
    try {
      OutputStream out = socket.getOutputStream();
      int start = 0;
      for (int split : sent.splits()) {
        out.write(sent.bytes(), start, split - start);
        Thread.sleep(1);
        start = split;
      }
      out.write(sent.bytes(), start, sent.bytes().length - start);
    } catch (IOException refused) {
      return; // the answer may be there all the same
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  /** Adds to the answers, also when this fails. */
  private End read(Socket socket, List<Parsed> requests, List<Answer> answers) throws IOException {
    AnswerReader reader = new AnswerReader(new BufferedInputStream(socket.getInputStream()));
    Parsed last = requests.isEmpty() ? null : requests.get(requests.size() - 1);
    boolean stays = last == null || !last.ends();
    if (last == null || last.verdict().ends() && !last.wholeHead()) {
      socket.shutdownOutput();
    }
    while (true) {
      boolean all = answers.size() >= requests.size();
      if (last != null
          && last.verdict() == Verdict.INCOMPLETE
          && answers.size() >= requests.size() - 1) {
        socket.shutdownOutput();
      }
      socket.setSoTimeout(all && stays ? GRACE_MILLIS : patienceMillis);
      try {
        Optional<Answer> answer = reader.next(!all && requests.get(answers.size()).isHead());
        if (answer.isEmpty()) {
          return End.CLOSED;
        }
        answers.add(answer.get());
      } catch (SocketTimeoutException late) {
        if (all && stays) {
          return End.ANSWERED;
        }
        throw late;
      }
    }
  }
}
