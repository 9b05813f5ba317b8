package io.threatrelay.sandbox;

/** One provider's API, as far as a relay uses it. */
interface StandIn {

  /** The id of the provider that talks to it. */
  String provider();

  /** Path under which the API is served, with a slash at both ends. */
  String root();

  /** Name of the header that carries the API key. */
  String keyHeader();

  Answer answer(Question question);
}
