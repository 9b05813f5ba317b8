package io.threatrelay.provider.securitytrails;

import io.threatrelay.domain.Findings;
import io.threatrelay.domain.PartialResult;
import io.threatrelay.domain.Parts;
import io.threatrelay.domain.Subject;
import io.threatrelay.domain.port.Claims;
import io.threatrelay.domain.port.FanOut;
import io.threatrelay.domain.port.ModuleSetting;
import io.threatrelay.domain.port.ModuleSetting.Kind;
import io.threatrelay.domain.port.ProviderAccess;
import io.threatrelay.provider.api.Count;
import io.threatrelay.provider.api.ModuleSettings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * How many pages the module wants, told by the claims {@code NUMBER_OF_PAGES} (0 = all) and {@code
 * GET_ALL_PAGES}, and how they are read: the first alone, the others beside each other.
 */
record Paging(long wanted) {

  private static final String NUMBER = "NUMBER_OF_PAGES";
  private static final String ALL_OF_THEM = "GET_ALL_PAGES";

  static final ModuleSetting[] SETTINGS = {
    new ModuleSetting(
        NUMBER,
        Kind.INTEGER,
        "Number of pages",
        "How many pages of up to 100 records are read for an observable; each is a query. 0 reads"
            + " all. Default 1."),
    new ModuleSetting(
        ALL_OF_THEM, Kind.BOOLEAN, "Get all pages", "Reads all pages, whatever their number.")
  };

  private static final Paging ALL = new Paging(Integer.MAX_VALUE);

  /** So many pages are asked for at once; then it shows whether there are records behind them. */
  private static final int WAVE = 16;

  /** An API that never ends must not fill the memory; SecurityTrails itself gives out a hundred. */
  private static final int MOST = 1000;

  static Paging wantedBy(ProviderAccess access) {
    Claims settings = access.settings();
    boolean all =
        settings.has(ALL_OF_THEM)
            && !"false".equalsIgnoreCase(String.valueOf(settings.value(ALL_OF_THEM)));
    return all ? ALL : upTo(ModuleSettings.wholeNumber(access, NUMBER).orElse(1));
  }

  private static Paging upTo(int pages) {
    return pages == 0 ? ALL : new Paging(pages);
  }

  /**
   * Reads the wanted pages up to the first without records.
   *
   * @param whole what they are about, for messages
   * @param page reads the page of a number, counted from 1; empty when there is nothing
   */
  <P extends Page<?>> AllPages<P> read(
      Subject whole, IntFunction<Optional<P>> page, FanOut fanOut) {
    Optional<P> first = page.apply(1).filter(Page::hasRecords);
    if (first.isEmpty()) {
      return new AllPages<>(List.of(), List.of(), 0);
    }
    int last = (int) Math.min(MOST, Math.min(first.get().last(), wanted));
    List<Integer> numbers = IntStream.rangeClosed(2, last).boxed().toList();
    Findings<Optional<P>> others =
        new PartialResult<Integer>(
                new Parts("pages", "read", whole), last, n -> new Subject("page", "" + n))
            .join(numbers, inWaves(numbers, page, fanOut));
    List<P> pages = new ArrayList<>(List.of(first.get()));
    others.found().stream().takeWhile(Optional::isPresent).forEach(p -> pages.add(p.get()));
    return new AllPages<>(pages, others.errors(), beyond(first.get()));
  }

  /** Wave after wave, while all pages that could be read have records. */
  private static <P extends Page<?>> List<Findings<Optional<P>>> inWaves(
      List<Integer> numbers, IntFunction<Optional<P>> page, FanOut fanOut) {
    List<Findings<Optional<P>>> read = new ArrayList<>();
    for (int from = 0; from < numbers.size(); from += WAVE) {
      List<Findings<Optional<P>>> wave =
          fanOut.map(
              numbers.subList(from, Math.min(numbers.size(), from + WAVE)),
              number ->
                  Findings.ofEach(
                      List.of(number),
                      n -> Findings.of(List.of(page.apply(n).filter(Page::hasRecords)))));
      read.addAll(wave);
      List<Optional<P>> found = wave.stream().flatMap(one -> one.found().stream()).toList();
      if (found.isEmpty()) {
        // The pages behind them are missing for the same reason.
        read.addAll(Collections.nCopies(numbers.size() - read.size(), wave.get(0)));
      }
      if (found.isEmpty() || found.stream().anyMatch(Optional::isEmpty)) {
        break;
      }
    }
    return read;
  }

  /** Nobody is told of pages that nobody wanted. */
  private long beyond(Page<?> first) {
    long cut = Math.max(0, Math.min(first.last(), wanted) - MOST);
    PageMeta meta = first.meta();
    Optional<Long> last = Optional.ofNullable(meta).flatMap(m -> Count.of(m.maxPage()));
    Optional<Long> total = Optional.ofNullable(meta).flatMap(m -> Count.of(m.totalPages()));
    boolean isAll = last.isPresent() && total.isPresent() && wanted > 1 && wanted >= last.get();
    return isAll ? cut + Math.max(0, total.get() - last.get()) : cut;
  }
}
