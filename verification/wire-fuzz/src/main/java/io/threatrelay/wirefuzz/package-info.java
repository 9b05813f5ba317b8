/**
 * Fuzzes the HTTP parser of a running relay with raw bytes, and judges the answers by a strict
 * reading of RFC 9112; loopback only, Linux.
 */
package io.threatrelay.wirefuzz;
