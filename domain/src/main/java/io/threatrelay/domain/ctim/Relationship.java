package io.threatrelay.domain.ctim;

/** How two entities of the same answer belong together. */
public record Relationship(EntityId id, String relationshipType, EntityId source, EntityId target)
    implements CtimEntity {

  public static final String TYPE = "relationship";
  public static final String BASED_ON = "based-on";
  public static final String INDICATES = "indicates";
  public static final String SIGHTING_OF = "sighting-of";

  @Override
  public <R> R fold(Fold<R> fold) {
    return fold.relationship(this);
  }
}
