package io.threatrelay.provider.securitytrails;

import io.threatrelay.provider.api.ItemByItem;
import io.threatrelay.provider.api.OddIsMissing;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbTypeDeserializer;
import java.util.List;

/**
 * A page of a host's DNS history, as far as it is read; what the API leaves out is null.
 *
 * @param type {@code a/ipv4} or {@code a/ipv6}; may be odd
 * @param pages how many pages there are
 */
public record DnsHistory(
    @JsonbProperty("type") String type,
    @JsonbProperty("records") @JsonbTypeDeserializer(ItemByItem.class) List<DnsRecord> records,
    @JsonbProperty("pages") Long pages,
    @JsonbProperty("meta") @JsonbTypeDeserializer(OddIsMissing.class) PageMeta meta)
    implements Page<DnsHistory.DnsRecord> {

  /** What the host resolved to for some time. */
  public record DnsRecord(
      @JsonbProperty("values") @JsonbTypeDeserializer(OddIsMissing.class) List<Address> values) {}

  /** An address, in the one field or the other. */
  public record Address(@JsonbProperty("ip") String ip, @JsonbProperty("ipv6") String ipv6) {}
}
