package io.threatrelay.provider.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.threatrelay.domain.ctim.ObservableType;
import java.util.List;
import org.junit.jupiter.api.Test;

class DescriptionCasesTest {

  @Test
  void typesThatCtimLacksAreRefused() {
    DescriptionCases.assertKnown(List.of(ObservableType.IP, new ObservableType("sha256")));

    AssertionError red =
        assertThrows(
            AssertionError.class,
            () -> DescriptionCases.assertKnown(List.of(new ObservableType("filehash"))));

    assertTrue(red.getMessage().startsWith("CTIM has no observable type filehash; it has acudid"));
  }
}
