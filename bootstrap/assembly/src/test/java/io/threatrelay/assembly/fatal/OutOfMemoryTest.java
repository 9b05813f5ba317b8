package io.threatrelay.assembly.fatal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

class OutOfMemoryTest {

  @Test
  void isFoundHoweverLibrariesWrapIt() {
    OutOfMemoryError error = new OutOfMemoryError("Java heap space");

    assertTrue(OutOfMemory.isIn(error));
    assertTrue(OutOfMemory.isIn(new IOException(new ExecutionException(error))));
  }

  @Test
  void isNothingElse() {
    Exception one = new Exception();
    Exception other = new Exception(one);
    one.initCause(other);

    assertFalse(OutOfMemory.isIn(null));
    assertFalse(OutOfMemory.isIn(new StackOverflowError()));
    assertFalse(OutOfMemory.isIn(one), "causes in a circle end");
  }
}
