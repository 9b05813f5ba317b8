/** What the relay API is, said once: its operations, and the OpenAPI document of them. */
package io.threatrelay.relayapi.openapi;
