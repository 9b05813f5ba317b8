package io.threatrelay.speed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A client that reads a search and its results, and throws away what it reads. */
final class BareReader {

  private final HttpClient client = HttpClient.newBuilder().version(Version.HTTP_1_1).build();

  private BareReader() {}

  /**
   * For each line of input, {@code BASE HITS CONNECTIONS}, reads once and prints the nanoseconds.
   */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, ExecutionException {
    BareReader reader = new BareReader();
    BufferedReader orders =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = orders.readLine(); line != null; line = orders.readLine()) {
      String[] order = line.split(" ");
      System.out.println(
          reader.time(order[0], Integer.parseInt(order[1]), Integer.parseInt(order[2])));
    }
  }

  private long time(String base, int hits, int connections)
      throws IOException, InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(connections);
    try {
      long start = System.nanoTime();
      read(base + "search/?q=x");
      List<Future<Void>> results = new ArrayList<>();
      for (int i = 1; i <= hits; i++) {
        String url = base + "result/scan-" + i + "/";
        results.add(threads.submit(() -> read(url)));
      }
      for (Future<Void> result : results) {
        result.get();
      }
      return System.nanoTime() - start;
    } finally {
      threads.shutdownNow();
    }
  }

  private Void read(String url) throws IOException, InterruptedException {
    return client
        .send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.discarding())
        .body();
  }
}
