package io.threatrelay.sandbox;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;

/** The wire shapes of SecurityTrails' history and domains/list. */
final class SecurityTrailsJson {

  private SecurityTrailsJson() {}

  static JsonObject history(String host, String family, Page<Resolution> page) {
    boolean six = family.equals("aaaa");
    JsonArrayBuilder records = Texts.array();
    page.records().forEach(seen -> records.add(resolution(seen, family, six ? "ipv6" : "ip")));
    return Texts.object()
        .add("type", six ? "a/ipv6" : "a/ipv4")
        .add("records", records)
        .add("pages", page.pages())
        .add("endpoint", "/v1/history/" + host + "/dns/" + family)
        .build();
  }

  private static JsonObjectBuilder resolution(Resolution seen, String family, String field) {
    String address = seen.address();
    int sharedBy = 1 + Seed.of("shared by", address).nextInt(40);
    return Texts.object()
        .add(
            "values",
            Texts.array().add(Texts.object().add(field, address).add(field + "_count", sharedBy)))
        .add("type", family)
        .add("organizations", Texts.array(List.of(Network.of(address).operator())))
        .add("last_seen", seen.lastSeen().toString())
        .add("first_seen", seen.firstSeen().toString());
  }

  static JsonObject hosts(String query, Hosts hosts, int number) {
    Page<String> page = Page.of(hosts.names(), number);
    JsonArrayBuilder records = Texts.array();
    page.records().forEach(name -> records.add(host(name)));
    return Texts.object()
        .add("records", records)
        .add("record_count", hosts.count())
        .add(
            "meta",
            Texts.object()
                .add("total_pages", Page.count(hosts.count()))
                .add("query", query)
                .add("page", number)
                .add("max_page", page.pages()))
        .add("endpoint", "/v1/domains/list")
        .build();
  }

  private static JsonObjectBuilder host(String name) {
    return Texts.object()
        .add(
            "whois",
            Texts.object()
                .add("registrar", "Example Registrar")
                .addNull("expiresDate")
                .addNull("createdDate"))
        .add("mail_provider", Texts.array())
        .add("hostname", name)
        .add("host_provider", Texts.array(List.of("Example Hosting")))
        .add("computed", Texts.object().addNull("company_name"))
        .addNull("alexa_rank");
  }
}
