/**
 * CTIM as JSON. {@link io.threatrelay.ctimjson.CtimJson} writes entities, and {@link
 * io.threatrelay.ctimjson.CtimSchema} says what it writes. Every inbound adapter, the OpenAPI
 * document and the provider testkit use these two.
 */
package io.threatrelay.ctimjson;
