package io.threatrelay.application;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class RedactedFaultTest {

  @Test
  void tellsTypesAndPlacesAndNoMessages() {
    IOException cause = new IOException("https://api.example/?key=s3cret");

    String shown = printed(new IllegalStateException("s3cret", cause));

    assertTrue(shown.contains("java.lang.IllegalStateException"), shown);
    assertTrue(shown.contains("Caused by: java.io.IOException"), shown);
    assertTrue(shown.contains("RedactedFaultTest.tellsTypesAndPlacesAndNoMessages"), shown);
    assertFalse(shown.contains("s3cret"), shown);
  }

  @Test
  void followsFaultsThatCauseEachOtherForAWhileOnly() {
    Exception one = new Exception();
    Exception other = new Exception(one);
    one.initCause(other);

    String shown = printed(one);

    assertTrue(shown.split("Caused by").length == 11, shown);
  }

  private static String printed(Throwable fault) {
    StringWriter shown = new StringWriter();
    RedactedFault.of(fault).printStackTrace(new PrintWriter(shown, true));
    return shown.toString();
  }
}
