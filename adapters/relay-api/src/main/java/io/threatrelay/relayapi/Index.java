package io.threatrelay.relayapi;

import static java.util.stream.Collectors.joining;

import io.threatrelay.domain.ctim.ObservableType;
import io.threatrelay.domain.port.Capability;
import io.threatrelay.domain.port.ProviderProfile;
import io.threatrelay.relayapi.openapi.Operation;
import jakarta.json.stream.JsonGenerator;
import java.util.List;
import java.util.Locale;

/** What there is to know about this relay before one asks it anything. */
final class Index {

  private static final String NAME = "Threat Relay";
  private static final String STYLE =
      """
      body { font: 16px/1.5 system-ui, sans-serif; max-width: 46rem; margin: 3rem auto; padding: 0 1rem }
      table { border-collapse: collapse; width: 100% }
      th, td { text-align: left; padding: .4rem .8rem .4rem 0; border-bottom: 1px solid #ccc }
      """;
  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en">
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>%1$s</title>
      <style>%4$s</style>
      <h1>%1$s %2$s</h1>
      <p>Answers Cisco XDR's questions about observables in CTIM.</p>
      <table>
        <tr><th>Mounted at<th>Provider<th>Observables<th>Can
      %3$s
      </table>
      <p>A module's URL is this page's URL and the path it is mounted at.
        Programs find all routes in <a href="openapi.json">openapi.json</a>.</p>
      </html>
      """;

  private final Mounts mounts;
  private final String version;

  Index(Mounts mounts, String version) {
    this.mounts = mounts;
    this.version = version;
  }

  String html() {
    String rows = mounts.all().stream().map(Index::row).collect(joining("\n"));
    return PAGE.formatted(NAME, version, rows, STYLE);
  }

  /** Allows the page its own style, and nothing else. */
  String contentSecurityPolicy() {
    return BrowserProtection.policyWithStyle(STYLE);
  }

  private static String row(Mount mount) {
    ProviderProfile profile = mount.provider().profile();
    return "  <tr><td><code>/%s</code><td>%s<td>%s<td>%s"
        .formatted(
            mount.path(),
            profile.name().replace("&", "&amp;").replace("<", "&lt;"),
            String.join(", ", types(profile)),
            String.join(", ", capabilities(profile)));
  }

  JsonAnswer json() {
    return JsonAnswer.of(
        json -> {
          json.writeStartObject()
              .write("name", NAME)
              .write("version", version)
              .write("openapi", "/" + Operation.OPENAPI.path());
          json.writeStartArray("mounts");
          mounts.all().forEach(mount -> write(json, mount));
          json.writeEnd().writeEnd();
        });
  }

  private static void write(JsonGenerator json, Mount mount) {
    ProviderProfile profile = mount.provider().profile();
    json.writeStartObject().write("path", "/" + mount.path()).write("provider", profile.name());
    ListJson.texts(json, "types", types(profile));
    ListJson.texts(json, "capabilities", capabilities(profile));
    json.writeEnd();
  }

  private static List<String> types(ProviderProfile profile) {
    return profile.types().stream().map(ObservableType::name).toList();
  }

  private static List<String> capabilities(ProviderProfile profile) {
    return profile.capabilities().stream()
        .sorted()
        .map(Capability::name)
        .map(name -> name.toLowerCase(Locale.ROOT))
        .toList();
  }
}
