package io.threatrelay.faultrun;

import java.util.Map;
import java.util.Optional;

/** Where the two providers differ. */
interface ProviderApi {

  String keyHeader();

  /** With which all keys for this provider begin. */
  String keyPrefix();

  /** Empty when it is a call that no answer needs. */
  Optional<LookUp> asked(Request request);

  /** How the provider tells of a limit, on every answer. */
  Map<String, String> limit(Action action, Standing standing);

  /** The message of a refusal for the rate. */
  String tooMany();
}
