package io.threatrelay.sandbox;

/**
 * Who runs an address: invented operators of the documentation ranges (RFC 5737, RFC 3849), with
 * the autonomous system numbers that are reserved for documentation (RFC 5398).
 */
enum Network {
  HOSTING("192.0.2.", "AS64496", "Example Hosting Ltd.", "US"),
  CLOUD("198.51.100.", "AS64497", "Example Cloud B.V.", "NL"),
  TRANSIT("203.0.113.", "AS64498", "Example Transit SRL", "RO"),
  SIX("2001:db8:", "AS64499", "Example Six GmbH", "DE"),
  ELSEWHERE("", "AS64511", "Example Backbone Inc.", "US");

  private final String prefix;
  private final String number;
  private final String operator;
  private final String country;

  Network(String prefix, String number, String operator, String country) {
    this.prefix = prefix;
    this.number = number;
    this.operator = operator;
    this.country = country;
  }

  static Network of(String address) {
    for (Network network : values()) {
      if (address.startsWith(network.prefix)) {
        return network;
      }
    }
    return ELSEWHERE;
  }

  String prefix() {
    return prefix;
  }

  String number() {
    return number;
  }

  String operator() {
    return operator;
  }

  String country() {
    return country;
  }
}
