package io.threatrelay.standalone;

import io.threatrelay.cli.JsonOutput;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** A file of observables that the sandbox asks itself about, as anybody would: over HTTP. */
final class AskFile {

  private final byte[] observables;

  private AskFile(byte[] observables) {
    this.observables = observables;
  }

  /**
   * Reads the file; the relay will say whether it holds observables.
   *
   * @throws ParameterException when it cannot be read
   */
  static AskFile in(Path file, CommandSpec command) {
    try {
      return new AskFile(Files.readAllBytes(file));
    } catch (IOException unreadable) {
      throw new ParameterException(
          command.commandLine(), "--ask " + file + ": expected a readable file", unreadable);
    }
  }

  /** Asks, and prints the answer on standard output. */
  void of(SandboxAccess relay, Duration deadline) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(relay.url() + "/observe/observables"))
            .timeout(deadline.plusSeconds(5))
            .header("Authorization", "Bearer " + relay.token())
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(observables))
            .build();
    try {
      HttpResponse<byte[]> response =
          HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
      System.err.println(request.method() + " " + request.uri() + ": " + response.statusCode());
      JsonOutput.prettily(response.body());
    } catch (IOException unanswered) {
      System.err.println("No answer from " + request.uri() + ": " + unanswered.getMessage());
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }
}
