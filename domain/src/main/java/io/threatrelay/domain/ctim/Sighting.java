package io.threatrelay.domain.ctim;

import java.util.List;
import java.util.Optional;

/**
 * Evidence that an observable was seen.
 *
 * @param observables the observables seen, at least one; the first is the one asked about
 * @param count how often, at least 0
 * @param relations each end is typed by what it is; those with an end that is neither are left out
 * @param internal whether the customer's own sensors saw it
 * @param externalIds the provider's ids of the evidence
 */
public record Sighting(
    EntityId id,
    String source,
    Optional<WebLink> sourceUri,
    Optional<MarkdownText> title,
    MarkdownText description,
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
    source = CtimText.line(source);
    sourceUri = sourceUri.filter(WebLink::fitsCtim);
    observables = List.copyOf(observables);
    relations = typed(relations, observables.get(0));
    externalIds = externalIds.stream().map(VisibleText::line).toList();
  }

  private static List<ObservedRelation> typed(
      List<ObservedRelation> relations, Observable inQuestion) {
    return relations.stream()
        .map(relation -> relation.typed(inQuestion))
        .flatMap(Optional::stream)
        .toList();
  }

  /** The same sighting with other relations. */
  public Sighting withRelations(List<ObservedRelation> others) {
    return new Sighting(
        id,
        source,
        sourceUri,
        title,
        description,
        confidence,
        internal,
        count,
        observables,
        observedTime,
        others,
        externalIds,
        data);
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
    private Optional<WebLink> sourceUri = Optional.empty();
    private Optional<MarkdownText> title = Optional.empty();
    private MarkdownText description = MarkdownText.description("");
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

    /** Left out unless it is an http or https URL of at most 2048 characters. */
    public Builder sourceUri(String url) {
      this.sourceUri = WebLink.of(url);
      return this;
    }

    /** Left out if it is longer than 2048 characters. */
    public Builder sourceUri(WebLink link) {
      this.sourceUri = Optional.of(link);
      return this;
    }

    /** In plain words; at most 1024 characters come through. */
    public Builder title(String title) {
      this.title = Optional.of(MarkdownText.line(title));
      return this;
    }

    /** In plain words; at most 5000 characters come through. */
    public Builder description(String description) {
      this.description = MarkdownText.description(description);
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
