package io.threatrelay.provider.runtime.bad;

import io.threatrelay.provider.neighbour.Neighbour;

/** A bad example: the rules must refuse it. */
public interface RuntimeThatKnowsAProvider {

  Neighbour neighbour();
}
