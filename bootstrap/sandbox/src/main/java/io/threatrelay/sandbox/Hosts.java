package io.threatrelay.sandbox;

import java.util.List;

/**
 * The host names that resolve to an address.
 *
 * @param leftOut how many more the provider knows of, on pages that it does not give out
 */
record Hosts(List<String> names, int leftOut) {

  int count() {
    return names.size() + leftOut;
  }
}
