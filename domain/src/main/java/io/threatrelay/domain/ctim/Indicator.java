package io.threatrelay.domain.ctim;

import java.util.List;

/** A pattern that tells of a threat, e.g. the category {@code phishing}. */
public record Indicator(
    EntityId id,
    String producer,
    Confidence confidence,
    ValidTime validTime,
    MarkdownText title,
    MarkdownText description,
    MarkdownText shortDescription,
    List<String> tags)
    implements CtimEntity {

  public static final String TYPE = "indicator";

  public Indicator {
    producer = CtimText.line(producer);
    tags = CtimText.lines(tags);
  }

  @Override
  public <R> R fold(Fold<R> fold) {
    return fold.indicator(this);
  }

  /**
   * Starts an indicator: confidence High, without limit of time, described by its title.
   *
   * @param title in plain words; at most 1024 characters come through
   */
  public static Builder of(EntityId id, String producer, String title) {
    return new Builder(id, producer, title);
  }

  /** Names what a constructor of eight arguments would leave unnamed; keeps CTIM's limits. */
  public static final class Builder {

    private final EntityId id;
    private final String producer;
    private final String title;
    private Confidence confidence = Confidence.HIGH;
    private ValidTime validTime = ValidTime.UNBOUNDED;
    private String description;
    private List<String> tags = List.of();

    private Builder(EntityId id, String producer, String title) {
      this.id = id;
      this.producer = producer;
      this.title = title;
      this.description = title;
    }

    public Builder confidence(Confidence confidence) {
      this.confidence = confidence;
      return this;
    }

    public Builder validTime(ValidTime validTime) {
      this.validTime = validTime;
      return this;
    }

    /** In plain words; at most 5000 characters come through, in the short description 2048. */
    public Builder description(String description) {
      this.description = description;
      return this;
    }

    public Builder tags(List<String> tags) {
      this.tags = tags;
      return this;
    }

    public Indicator build() {
      return new Indicator(
          id,
          producer,
          confidence,
          validTime,
          MarkdownText.line(title),
          MarkdownText.description(description),
          MarkdownText.shortDescription(description),
          tags);
    }
  }
}
