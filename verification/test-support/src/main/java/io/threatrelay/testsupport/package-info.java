/** What tests of several modules share: recorded logs, the program as a process. */
package io.threatrelay.testsupport;
