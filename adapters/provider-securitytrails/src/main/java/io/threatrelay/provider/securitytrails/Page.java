package io.threatrelay.provider.securitytrails;

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
    return Optional.ofNullable(pages())
        .or(() -> Optional.ofNullable(meta()).map(PageMeta::maxPage))
        .orElse(1L);
  }
}
