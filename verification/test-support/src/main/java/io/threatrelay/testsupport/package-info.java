/** What tests of several modules share: raw hosts, recorded logs, the program as a process. */
package io.threatrelay.testsupport;
