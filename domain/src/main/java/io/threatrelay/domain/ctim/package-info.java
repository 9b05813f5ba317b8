/**
 * The entities of CTIM, Cisco's threat-intelligence model, as far as relays answer with them.
 *
 * <p>Field names and vocabularies follow <a
 * href="https://github.com/threatgrid/ctim/tree/master/doc">threatgrid/ctim</a>.
 */
package io.threatrelay.domain.ctim;
