package io.threatrelay.provider.bad;

import io.threatrelay.provider.neighbour.Neighbour;

/** A bad example: the rules must refuse it. */
public final class ProviderThatKnowsAnother {

  public int secret() {
    return Neighbour.secret();
  }
}
