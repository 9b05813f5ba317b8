/** What the relay does, one class a use case; knows the domain alone. */
package io.threatrelay.application;
