package io.threatrelay.token;

import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

class KeyFetchTest {

  @Test
  void findsTheHttpClientOfItsApplicationWhoeverAsks()
      throws ExecutionException, InterruptedException {
    CompletableFuture<ClassLoader> seen = new CompletableFuture<>();
    Thread caller =
        new Thread(
            () ->
                KeyFetch.begin(
                    () -> {
                      seen.complete(Thread.currentThread().getContextClassLoader());
                      return null;
                    },
                    KeyHost.UNHURRIED,
                    (keys, failure) -> {}));
    caller.setContextClassLoader(ClassLoader.getPlatformClassLoader());

    caller.start();

    assertSame(KeyFetch.class.getClassLoader(), seen.get());
  }
}
