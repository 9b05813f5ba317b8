package io.threatrelay.assembly;

import java.util.List;
import java.util.Map;

/** Hosts that answer in place of everything a relay calls, until they are closed. */
public interface StandIns extends AutoCloseable {

  /** The settings that make a relay call these hosts and no others, by name. */
  Map<String, String> settings();

  /** The ids of the providers that have a stand-in, in their order. */
  List<String> providers();

  /** The claim {@code jwks_host} of tokens for such a relay: {@code host:port}. */
  String keySetHost();

  @Override
  void close();
}
