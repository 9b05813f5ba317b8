package io.threatrelay.relayapi.openapi;

import static java.util.stream.Collectors.joining;

import io.threatrelay.domain.ctim.ObservableType;
import io.threatrelay.domain.port.Claims;
import io.threatrelay.domain.port.ModuleSetting;
import io.threatrelay.domain.port.ProviderProfile;
import java.util.List;
import java.util.stream.Stream;

/** What there is to know about each place: who answers, about what, and what a token says. */
final class Tags {

  private final List<Place> places;

  Tags(List<Place> places) {
    this.places = places;
  }

  List<Tree> all() {
    return places.stream().map(this::tag).toList();
  }

  private Tree tag(Place place) {
    ProviderProfile profile = place.profile();
    Tree tag = Tree.of("name", place.tag()).with("description", description(place));
    return profile.site().isAbsolute()
        ? tag.with("externalDocs", Tree.of("url", profile.site().toString()))
        : tag;
  }

  private String description(Place place) {
    ProviderProfile profile = place.profile();
    return Stream.of(
            Stream.of(profile.name() + ". " + profile.summary()),
            Stream.of("Supports " + types(profile) + "."),
            keys(place),
            profile.settings().stream().map(Tags::setting))
        .flatMap(lines -> lines)
        .map(String::strip)
        .collect(joining("\n\n"));
  }

  private static String types(ProviderProfile profile) {
    return profile.types().stream().map(ObservableType::name).collect(joining(", "));
  }

  /** Several providers as one take each its own claim. */
  private Stream<String> keys(Place place) {
    List<ProviderProfile> members = place.isRoot() ? mounted() : List.of(place.profile());
    String claims =
        members.size() == 1
            ? members.stream()
                .filter(ProviderProfile::needsKey)
                .map(p -> Claims.KEY)
                .collect(joining())
            : members.stream()
                .filter(ProviderProfile::needsKey)
                .map(ProviderProfile::keyClaim)
                .collect(joining("`, `"));
    return claims.isEmpty()
        ? Stream.of()
        : Stream.of("The token's claims with API keys: `" + claims + "`.");
  }

  private List<ProviderProfile> mounted() {
    return places.stream().filter(place -> !place.isRoot()).map(Place::profile).toList();
  }

  private static String setting(ModuleSetting setting) {
    return "Claim `" + setting.claim() + "`: " + setting.help();
  }
}
