package io.threatrelay.provider.securitytrails;

import static io.threatrelay.provider.api.Required.field;
import static io.threatrelay.provider.securitytrails.SecurityTrailsClient.ERRORS;

import io.threatrelay.domain.Findings;
import io.threatrelay.provider.securitytrails.DnsHistory.Address;
import io.threatrelay.provider.securitytrails.DnsHistory.DnsRecord;
import io.threatrelay.provider.securitytrails.DomainList.HostedDomain;
import java.util.List;
import java.util.function.Function;

/** What the records of all pages name, each value once, sorted; a broken record costs itself. */
final class RelatedValues {

  private RelatedValues() {}

  /** The addresses of a history. */
  static Findings<String> addresses(AllPages<DnsHistory> history) {
    return all(history, RelatedValues::addresses);
  }

  private static List<String> addresses(DnsRecord record) {
    return field("records[].values", record.values()).stream()
        .map(value -> text(field("records[].values[]", value)))
        .toList();
  }

  private static String text(Address address) {
    String ip = address.ip();
    return field(
        "records[].values[].ip",
        ip == null || ip.isEmpty() ? address.ipv6() : ip,
        text -> !text.isEmpty());
  }

  /** The names of a list of domains. */
  static Findings<String> domains(AllPages<DomainList> list) {
    return all(list, RelatedValues::hostname);
  }

  private static List<String> hostname(HostedDomain record) {
    return List.of(field("records[].hostname", record.hostname(), text -> !text.isEmpty()));
  }

  private static <R> Findings<String> all(
      AllPages<? extends Page<R>> pages, Function<R, List<String>> named) {
    List<R> records = pages.pages().stream().flatMap(page -> page.records().stream()).toList();
    Findings<String> all =
        Findings.<R, String>ofEach(
                records, r -> ERRORS.mapped(() -> Findings.of(named.apply(field("records[]", r)))))
            .plus(Findings.failed(pages.errors()));
    return new Findings<>(
        all.found().stream().distinct().sorted(RelatedValues::byCodePoint).toList(), all.errors());
  }

  /** As the originals sort; Java would put what lies beyond 16 bits before some that do not. */
  private static int byCodePoint(String a, String b) {
    int shorter = Math.min(a.length(), b.length());
    for (int i = 0; i < shorter; i++) {
      if (a.charAt(i) != b.charAt(i)) {
        return Integer.compare(a.codePointAt(i), b.codePointAt(i));
      }
    }
    return Integer.compare(a.length(), b.length());
  }
}
