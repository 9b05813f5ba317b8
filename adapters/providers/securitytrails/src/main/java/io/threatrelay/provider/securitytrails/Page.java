package io.threatrelay.provider.securitytrails;

import io.threatrelay.provider.api.Count;
import java.util.List;
import java.util.Optional;

/** One page of records. */
interface Page<R> {

  /** May be null. */
  List<R> records();

  /** May be null. */
  Long pages();

  /** May be null. */
  PageMeta meta();

  default boolean hasRecords() {
    return records() != null && !records().isEmpty();
  }

  /** The last page that can be asked for. */
  default long last() {
    return Count.of(pages())
        .or(() -> Optional.ofNullable(meta()).flatMap(meta -> Count.of(meta.maxPage())))
        .orElse(1L);
  }
}
