package org.healthworker.alert;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/** Alerts of one problem. */
final class SampleAlerts {
  static final Instant STARTED_AT = Instant.parse("2026-11-23T15:47:26.925Z");
  static final Instant AT = Instant.parse("2026-11-23T15:49:26.925Z");

  private SampleAlerts() {}

  static Alert of(AlertState previous, AlertState state) {
    return of("app-1", previous, state);
  }

  static Alert of(String node, AlertState previous, AlertState state) {
    return new Alert(
        "from-" + previous + "-to-" + state,
        AlertKind.CHECK,
        node,
        Optional.of("memory"),
        state,
        previous,
        AT,
        STARTED_AT,
        Optional.of("percent_used"),
        OptionalDouble.of(96.3),
        OptionalDouble.of(95),
        Optional.of("self:app-1:4fqlfxm6mxpn:1"),
        "memory of " + node + " is in " + state);
  }

  static Alert ofMissingNode() {
    return new Alert(
        "5b7e7c0c-6b0c-4d0f-9c39-000000000000",
        AlertKind.NODE,
        "app 1&2",
        Optional.empty(),
        AlertState.ERROR,
        AlertState.OK,
        AT,
        STARTED_AT,
        Optional.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        Optional.empty(),
        "node app 1&2 is missing");
  }
}
