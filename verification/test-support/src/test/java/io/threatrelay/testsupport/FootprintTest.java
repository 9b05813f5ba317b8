package io.threatrelay.testsupport;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FootprintTest {

  @Test
  void theHeapOfJdk17IsTheSumOfItsGenerations() {
    String info =
        """
        4711:
         def new generation   total 39296K, used 1200K [0x1, 0x2, 0x3)
          eden space 34944K,   3% used [0x1, 0x2, 0x3)
         tenured generation   total 87424K, used 34K [0x1, 0x2, 0x3)
           the space 87424K,   0% used [0x1, 0x2, 0x3)
         Metaspace       used 133K, committed 320K, reserved 1114112K
        """;

    assertEquals(1234, Footprint.used(info));
  }

  @Test
  void theHeapOfJdk25IsTheSumOfItsGenerations() {
    String info =
        """
        4711:
        DefNew     total 19648K, used 1200K [0x1, 0x2, 0x3)
         eden space 17472K,  30% used [0x1, 0x2, 0x3)
        Tenured    total 43712K, used 34K [0x1, 0x2, 0x3)
        """;

    assertEquals(1234, Footprint.used(info));
  }
}
