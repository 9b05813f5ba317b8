package io.threatrelay.provider.runtime;

import io.threatrelay.domain.port.Budget;
import io.threatrelay.domain.port.ProviderAccess;
import io.threatrelay.provider.api.ApiRequest;
import io.threatrelay.provider.api.ResponseType;
import io.threatrelay.provider.runtime.keys.CallKey;

/**
 * One call on its way through the pipeline.
 *
 * @param key the provider, the host and the caller, whose calls share limits
 * @param listener hears about the response before its body has been read
 */
record CallContext<T>(
    ApiRequest request,
    ResponseType<T> type,
    ProviderAccess access,
    CallKey key,
    ResponseListener listener) {

  /** The same call, whose response is heard of by another listener. */
  CallContext<T> heardBy(ResponseListener other) {
    return new CallContext<>(request, type, access, key, other);
  }

  Budget budget() {
    return access.budget();
  }

  FailureClassifier failures() {
    return new FailureClassifier(messages(), budget());
  }

  FailureMessages messages() {
    return new FailureMessages(request.errors());
  }

  /** The caller's key, or an empty text where none is sent. */
  static String key(ApiRequest request, ProviderAccess access) {
    return request.keyHeader().isPresent() ? access.key() : "";
  }
}
