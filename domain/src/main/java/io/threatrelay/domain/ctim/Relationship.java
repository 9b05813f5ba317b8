package io.threatrelay.domain.ctim;

/** How two entities of the same answer belong together. */
public record Relationship(EntityId id, String relationshipType, EntityId source, EntityId target)
    implements CtimEntity {

  public static final String TYPE = "relationship";
  public static final String INDICATES = "indicates";

  @Override
  public <R> R fold(Fold<R> fold) {
    return fold.relationship(this);
  }
}
