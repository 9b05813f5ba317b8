package io.threatrelay.provider.securitytrails;

import io.threatrelay.domain.RelayError;
import java.util.List;

/**
 * The pages that were read.
 *
 * @param pages those with records, in their order
 * @param errors what became of pages that could not be read
 * @param unreachable how many pages exist beyond those that the API gives out
 */
record AllPages<P extends Page<?>>(List<P> pages, List<RelayError> errors, long unreachable) {

  AllPages {
    pages = List.copyOf(pages);
    errors = List.copyOf(errors);
  }

  /** The page that tells what holds for all of them. */
  P first() {
    return pages.get(0);
  }
}
