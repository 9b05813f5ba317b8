package io.threatrelay.provider.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class NameUuidTest {

  @Test
  void isVersionFiveInTheX500NameSpace() {
    // python3 -c "import uuid; print(uuid.uuid5(uuid.NAMESPACE_X500, 'phishing'))"
    assertEquals("344f10f2-89cc-5bbb-9176-726345d25538", NameUuid.of("phishing").toString());
    assertEquals("8840ec8d-da0c-5176-87a8-b65eabded252", NameUuid.of("fälschung").toString());
  }
}
