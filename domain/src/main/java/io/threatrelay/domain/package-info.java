/**
 * What the relay talks about, free of any technology: findings, relay errors, references, actions.
 */
package io.threatrelay.domain;
