package io.threatrelay.sandbox;

import java.time.LocalDate;

/** That a host name resolved to an address, from the first to the last day. */
record Resolution(String address, LocalDate firstSeen, LocalDate lastSeen) {

  /** From the scenario's form: address, first day, last day. */
  static Resolution parse(String text) {
    String[] parts = text.split(" ");
    return new Resolution(parts[0], LocalDate.parse(parts[1]), LocalDate.parse(parts[2]));
  }
}
