package io.threatrelay.sandbox;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Random;

/** Dice that fall the same way for the same value, in every run and on every JVM. */
final class Seed {

  private Seed() {}

  /** {@link Random}'s sequence is part of its specification; other generators' are not. */
  static Random of(String purpose, String value) {
    byte[] text = (purpose + '\n' + value).getBytes(StandardCharsets.UTF_8);
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text);
      return new Random(ByteBuffer.wrap(digest).getLong());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every JVM has SHA-256", impossible);
    }
  }
}
