package io.threatrelay.domain.ctim;

import java.util.UUID;

/**
 * The id of an entity within one answer; {@code transient:} tells the platform to give a real one
 * when it keeps the entity.
 */
public record EntityId(String value) {

  public static EntityId transientId(String entityType, UUID uuid) {
    return new EntityId("transient:" + entityType + "-" + uuid);
  }

  @Override
  public String toString() {
    return value;
  }
}
