package org.healthworker.alert;

/** An alert in a few words, which stay the same as long as its state does. */
final class AlertSummary {
  private AlertSummary() {}

  static String of(Alert alert) {
    String node = alert.node();
    String check = alert.check().orElse("");
    boolean ok = alert.isResolved();
    return switch (alert.kind()) {
      case CHECK -> check + " of " + node + " is " + (ok ? "ok again" : "in " + alert.state());
      case NODE -> "node " + node + (ok ? " reports again" : " is missing");
      case TREND ->
          check + " of " + node + (ok ? " no longer degrades" : " is on its way to an error");
    };
  }
}
