/** The relay API as JAX-RS resources, for any Jakarta server. */
package io.threatrelay.relayapi;
