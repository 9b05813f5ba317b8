/** Hosts on loopback that tests script byte by byte; depends on nothing else of the project. */
package io.threatrelay.testhosts;
