/**
 * SecurityTrails: which addresses a domain resolved to, and which domains resolved to an address.
 *
 * @see <a href="https://docs.securitytrails.com/reference">the API's reference</a>
 */
package io.threatrelay.provider.securitytrails;
