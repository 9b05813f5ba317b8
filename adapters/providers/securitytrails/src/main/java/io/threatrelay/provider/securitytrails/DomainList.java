package io.threatrelay.provider.securitytrails;

import io.threatrelay.provider.api.ItemByItem;
import io.threatrelay.provider.api.OddIsMissing;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbTypeDeserializer;
import java.util.List;

/**
 * A page of the domains on an address, as far as it is read; what the API leaves out is null.
 *
 * @param recordCount how many domains there are on all pages
 */
public record DomainList(
    @JsonbProperty("records") @JsonbTypeDeserializer(ItemByItem.class) List<HostedDomain> records,
    @JsonbProperty("record_count") Long recordCount,
    @JsonbProperty("pages") Long pages,
    @JsonbProperty("meta") @JsonbTypeDeserializer(OddIsMissing.class) PageMeta meta)
    implements Page<DomainList.HostedDomain> {

  /** A domain that resolved to the address. */
  public record HostedDomain(@JsonbProperty("hostname") String hostname) {}
}
