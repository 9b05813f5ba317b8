/** Measurements of the whole program, with load from processes of its own; loopback only. */
package io.threatrelay.benchmarks;
