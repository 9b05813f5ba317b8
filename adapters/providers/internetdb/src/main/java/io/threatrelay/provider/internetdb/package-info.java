/** Shodan InternetDB: what an address has open to the Internet. */
package io.threatrelay.provider.internetdb;
