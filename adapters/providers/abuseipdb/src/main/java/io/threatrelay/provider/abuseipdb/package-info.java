/** AbuseIPDB: addresses that people have reported for abuse, and how sure AbuseIPDB is of it. */
package io.threatrelay.provider.abuseipdb;
