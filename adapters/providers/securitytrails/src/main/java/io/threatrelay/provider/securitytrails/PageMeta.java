package io.threatrelay.provider.securitytrails;

import jakarta.json.bind.annotation.JsonbProperty;

/**
 * How far a list can be paged; {@code query}, in which the API may repeat the key, is never read.
 *
 * @param maxPage the last page that can be asked for
 * @param totalPages the last page there is
 */
public record PageMeta(
    @JsonbProperty("max_page") Long maxPage, @JsonbProperty("total_pages") Long totalPages) {}
