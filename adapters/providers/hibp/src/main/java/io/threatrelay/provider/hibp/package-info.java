/** Have I Been Pwned: data breaches in which a mailbox was. */
package io.threatrelay.provider.hibp;
