package io.threatrelay.grizzly;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.glassfish.grizzly.ThreadCache;
import org.glassfish.grizzly.http.server.Request;
import org.junit.jupiter.api.Test;

class ThreadCachesTest {

  @Test
  void keepsNoUsedRequests() {
    ThreadCaches.empty();

    assertFalse(
        ThreadCache.putToCache(ThreadCache.obtainIndex(Request.class, 16), Request.create()));
  }

  @Test
  void leavesTheOthersAlone() {
    ThreadCaches.empty();

    assertTrue(ThreadCache.putToCache(ThreadCache.obtainIndex(ThreadCachesTest.class, 1), this));
  }
}
