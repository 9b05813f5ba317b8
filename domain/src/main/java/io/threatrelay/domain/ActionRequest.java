package io.threatrelay.domain;

/**
 * The analyst's order to carry out a {@link ResponseAction}.
 *
 * @param actionId the action's id
 * @param observableType as the platform sent it back; not looked at
 * @param observableValue what to act on
 */
public record ActionRequest(String actionId, String observableType, String observableValue) {}
