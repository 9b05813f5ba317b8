package io.threatrelay.provider.runtime;

import java.util.Map;

/** Hears about a response as soon as a part of it is there: others may wait for that part. */
interface ResponseListener {

  /** Nobody listens. */
  ResponseListener NONE =
      new ResponseListener() {
        @Override
        public void headers(int status, Map<String, String> headers) {}

        @Override
        public void tooManyRequests(String text) {}
      };

  /** The status and the headers have arrived; of a redirect as well. */
  void headers(int status, Map<String, String> headers);

  /** The response is a 429, and this is the beginning of its body. */
  void tooManyRequests(String text);
}
