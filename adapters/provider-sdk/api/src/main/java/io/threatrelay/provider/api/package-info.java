/**
 * What a provider compiles against: calls of a JSON API over HTTP, answers as strict records,
 * statuses as relay errors.
 */
package io.threatrelay.provider.api;
