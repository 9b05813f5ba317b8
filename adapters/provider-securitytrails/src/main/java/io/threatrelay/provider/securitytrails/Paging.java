package io.threatrelay.provider.securitytrails;

import io.threatrelay.domain.Findings;
import io.threatrelay.domain.RelayError;
import io.threatrelay.domain.port.Claims;
import io.threatrelay.domain.port.FanOut;
import io.threatrelay.domain.port.ProviderAccess;
import io.threatrelay.provider.kit.ModuleSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * How many pages the module wants, told by the claims {@code NUMBER_OF_PAGES} (0 = all) and {@code
 * GET_ALL_PAGES}, and how they are read: the first alone, the others beside each other.
 */
record Paging(long wanted) {

  private static final Paging ALL = new Paging(Integer.MAX_VALUE);

  /** So many pages are asked for at once; then it shows whether there are records behind them. */
  private static final int WAVE = 16;

  static Paging wantedBy(ProviderAccess access) {
    Claims settings = access.settings();
    boolean all =
        settings.has("GET_ALL_PAGES")
            && !"false".equalsIgnoreCase(String.valueOf(settings.value("GET_ALL_PAGES")));
    return all ? ALL : upTo(ModuleSettings.wholeNumber(access, "NUMBER_OF_PAGES").orElse(1));
  }

  private static Paging upTo(int pages) {
    return pages == 0 ? ALL : new Paging(pages);
  }

  /**
   * Reads the wanted pages up to the first without records.
   *
   * @param page reads the page of a number, counted from 1; empty when there is nothing
   */
  <P extends Page<?>> AllPages<P> read(IntFunction<Optional<P>> page, FanOut fanOut) {
    Optional<P> first = page.apply(1).filter(Page::hasRecords);
    if (first.isEmpty()) {
      return new AllPages<>(List.of(), List.of(), 0);
    }
    List<P> pages = new ArrayList<>(List.of(first.get()));
    List<RelayError> errors = new ArrayList<>();
    long last = Math.min(first.get().last(), wanted);
    for (int from = 2; from <= last; from += WAVE) {
      int to = (int) Math.min(last, from + WAVE - 1L);
      if (!readWave(
          IntStream.rangeClosed(from, to).boxed().toList(), page, fanOut, pages, errors)) {
        break;
      }
    }
    return new AllPages<>(pages, errors, beyond(first.get()));
  }

  /** Whether all pages that could be read have records, so that there may be more behind them. */
  private static <P extends Page<?>> boolean readWave(
      List<Integer> numbers,
      IntFunction<Optional<P>> page,
      FanOut fanOut,
      List<P> pages,
      List<RelayError> errors) {
    Findings<Optional<P>> wave =
        fanOut.gather(
            numbers, number -> Findings.of(List.of(page.apply(number).filter(Page::hasRecords))));
    errors.addAll(wave.errors());
    for (Optional<P> read : wave.found()) {
      if (read.isEmpty()) {
        return false;
      }
      pages.add(read.get());
    }
    return wave.errors().isEmpty() || !wave.found().isEmpty();
  }

  /** Nobody is told of pages that nobody wanted. */
  private long beyond(Page<?> first) {
    PageMeta meta = first.meta();
    if (meta == null || meta.maxPage() == null || meta.totalPages() == null) {
      return 0;
    }
    return wanted > 1 && wanted >= meta.maxPage()
        ? Math.max(0, meta.totalPages() - meta.maxPage())
        : 0;
  }
}
