package io.threatrelay.domain;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What went wrong, as data; {@link ErrorMessages} writes the sentence. */
sealed interface ErrorDetail {

  <R> R fold(Fold<R> fold);

  /** The subjects that the sentence names and that need not be named again. */
  default List<Subject> subjects() {
    return List.of();
  }

  /** One function for each kind of detail. */
  interface Fold<R> {
    R words(Words words);

    R late(Late late);

    R skipped(Skipped skipped);

    R fault(Fault fault);

    R unread(Unread unread);

    R overdue(Overdue overdue);

    R cutLists(CutLists cut);

    R leftOut(LeftOut leftOut);

    R unasked(Unasked unasked);
  }

  /** A text that the contract fixes, or that a provider gives. */
  record Words(String text, List<Subject> subjects) implements ErrorDetail {

    public Words {
      Objects.requireNonNull(text);
      subjects = List.copyOf(subjects);
    }

    @Override
    public <R> R fold(Fold<R> fold) {
      return fold.words(this);
    }
  }

  /** The provider did not answer before the deadline. */
  record Late(Subject provider) implements ErrorDetail {

    @Override
    public <R> R fold(Fold<R> fold) {
      return fold.late(this);
    }

    @Override
    public List<Subject> subjects() {
      return List.of(provider);
    }
  }

  /** The observable's value does not fit its type. */
  record Skipped(Subject observable) implements ErrorDetail {

    @Override
    public <R> R fold(Fold<R> fold) {
      return fold.skipped(this);
    }

    @Override
    public List<Subject> subjects() {
      return List.of(observable);
    }
  }

  /** The provider's adapter failed; the log has more under the id. */
  record Fault(Subject provider, UUID id) implements ErrorDetail {

    @Override
    public <R> R fold(Fold<R> fold) {
      return fold.fault(this);
    }

    @Override
    public List<Subject> subjects() {
      return List.of(provider);
    }
  }

  /** An error cost some of the parts of a whole. */
  record Unread(Parts parts, long total, List<Subject> missing) implements ErrorDetail {

    @Override
    public <R> R fold(Fold<R> fold) {
      return fold.unread(this);
    }

    @Override
    public List<Subject> subjects() {
      return parts.with(missing);
    }
  }

  /** The deadline cost some of the parts of a whole; others may have failed. */
  record Overdue(Parts parts, long total, long done, List<Subject> missing) implements ErrorDetail {

    @Override
    public <R> R fold(Fold<R> fold) {
      return fold.overdue(this);
    }

    @Override
    public List<Subject> subjects() {
      return parts.with(missing);
    }
  }

  /** The provider's lists were longer than the part that was read. */
  record CutLists(Subject provider, long sent, long kept) implements ErrorDetail {

    @Override
    public <R> R fold(Fold<R> fold) {
      return fold.cutLists(this);
    }

    @Override
    public List<Subject> subjects() {
      return List.of(provider);
    }
  }

  /** More was found than the response holds. */
  record LeftOut(long found, long kept) implements ErrorDetail {

    @Override
    public <R> R fold(Fold<R> fold) {
      return fold.leftOut(this);
    }
  }

  /** The response reached its size limit before all questions were asked. */
  record Unasked(long questions, long asked) implements ErrorDetail {

    @Override
    public <R> R fold(Fold<R> fold) {
      return fold.unasked(this);
    }
  }
}
