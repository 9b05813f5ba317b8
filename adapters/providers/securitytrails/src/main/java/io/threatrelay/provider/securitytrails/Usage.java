package io.threatrelay.provider.securitytrails;

import jakarta.json.bind.annotation.JsonbProperty;

/** How many queries of this month are used; what the API leaves out is null. */
public record Usage(
    @JsonbProperty("current_monthly_usage") Long current,
    @JsonbProperty("allowed_monthly_usage") Long allowed) {

  boolean isSpent() {
    return current != null && allowed != null && allowed > 0 && current >= allowed;
  }
}
