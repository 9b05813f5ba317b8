package io.threatrelay.domain.ctim;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Evidence that an observable was seen.
 *
 * @param count how often, at least 0
 * @param internal whether the customer's own sensors saw it
 * @param externalIds the provider's ids of the evidence
 */
public record Sighting(
    EntityId id,
    String source,
    Optional<URI> sourceUri,
    Optional<String> title,
    String description,
    Confidence confidence,
    boolean internal,
    long count,
    List<Observable> observables,
    ObservedTime observedTime,
    List<ObservedRelation> relations,
    List<String> externalIds,
    Optional<DataTable> data)
    implements CtimEntity {

  public static final String TYPE = "sighting";

  public Sighting {
    if (count < 0) {
      throw new IllegalArgumentException("seen " + count + " times");
    }
    observables = List.copyOf(observables);
    relations = List.copyOf(relations);
    externalIds = List.copyOf(externalIds);
  }

  @Override
  public <R> R fold(Fold<R> fold) {
    return fold.sighting(this);
  }

  /** Starts a sighting by an outside source, confidence High, seen once. */
  public static Builder of(EntityId id, String source, Observable observable, ObservedTime time) {
    return new Builder(id, source, observable, time);
  }

  /** Names what a constructor of thirteen arguments would leave unnamed; keeps CTIM's limits. */
  public static final class Builder {

    private final EntityId id;
    private final String source;
    private final Observable observable;
    private final ObservedTime time;
    private Optional<URI> sourceUri = Optional.empty();
    private Optional<String> title = Optional.empty();
    private String description = "";
    private long count = 1;
    private List<ObservedRelation> relations = List.of();
    private List<String> externalIds = List.of();
    private Optional<DataTable> data = Optional.empty();
    private Confidence confidence = Confidence.HIGH;

    private Builder(EntityId id, String source, Observable observable, ObservedTime time) {
      this.id = id;
      this.source = source;
      this.observable = observable;
      this.time = time;
    }

    /** Left out if it is no URI that CTIM takes. */
    public Builder sourceUri(String uri) {
      this.sourceUri = CtimUri.of(uri);
      return this;
    }

    /** At most 1024 characters come through. */
    public Builder title(String title) {
      this.title = Optional.of(CtimText.line(title));
      return this;
    }

    /** At most 5000 characters come through. */
    public Builder description(String description) {
      this.description = CtimText.description(description);
      return this;
    }

    public Builder confidence(Confidence confidence) {
      this.confidence = confidence;
      return this;
    }

    public Builder count(long count) {
      this.count = count;
      return this;
    }

    public Builder relations(List<ObservedRelation> relations) {
      this.relations = relations;
      return this;
    }

    public Builder externalIds(List<String> externalIds) {
      this.externalIds = externalIds;
      return this;
    }

    public Builder data(DataTable data) {
      this.data = Optional.of(data);
      return this;
    }

    public Sighting build() {
      return new Sighting(
          id,
          source,
          sourceUri,
          title,
          description,
          confidence,
          false,
          count,
          List.of(observable),
          time,
          relations,
          externalIds,
          data);
    }
  }
}
