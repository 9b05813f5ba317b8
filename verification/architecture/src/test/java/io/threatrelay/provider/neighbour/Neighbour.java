package io.threatrelay.provider.neighbour;

/** What another provider must not know. */
public final class Neighbour {

  private Neighbour() {}

  public static int secret() {
    return 42;
  }
}
