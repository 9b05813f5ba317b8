package io.threatrelay.assembly;

import io.threatrelay.httpclient.Proxies;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How the relay calls providers and key sets.
 *
 * @param proxies who carries the calls
 * @param trustedCertificates more authorities to trust, a PEM file
 * @param answer bytes of one answer of a provider
 * @param calls of one provider with one key at the same time
 */
public record OutboundSettings(
    Proxies proxies, Optional<Path> trustedCertificates, int answer, int calls) {

  private static final int KIBI = 1 << 10;
  private static final int MEBI = 1 << 20;

  private static final Setting<Optional<Path>> TRUSTED_CERTIFICATES =
      Setting.of(
          "RELAY_TRUSTED_CERTIFICATES",
          "",
          Kinds.readableFile("PEM file").optional(),
          "Authorities that are trusted besides the platform's, for every outgoing call.");

  private static final Setting<Integer> ANSWER =
      Setting.of(
          "RELAY_MAX_ANSWER",
          String.valueOf(32 * MEBI),
          Kinds.number(KIBI, 1024 * MEBI),
          "Bytes of one answer of a provider, unpacked; beyond it the answer is a relay error. Only"
              + " what is read of an answer takes memory.");

  private static final Setting<Integer> CALLS =
      Setting.of(
          "RELAY_MAX_CALLS",
          "32",
          Kinds.number(1, 1000),
          "Calls of one provider with one key at the same time; others wait their turn.");

  static final List<Setting<?>> ALL = List.of(TRUSTED_CERTIFICATES, ANSWER, CALLS);

  static OutboundSettings of(Settings settings) {
    return new OutboundSettings(
        ProxySettings.of(settings),
        TRUSTED_CERTIFICATES.in(settings),
        ANSWER.in(settings),
        CALLS.in(settings));
  }
}
