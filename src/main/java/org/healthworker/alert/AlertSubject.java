package org.healthworker.alert;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What alerts are about, and all that is remembered of it from one self-check to the next; written
 * by whoever folds.
 */
@Entity
@Table(name = "alert_state")
public class AlertSubject {
  @Id private String id;

  @Enumerated(EnumType.STRING)
  private AlertKind kind;

  private String node;

  /** Empty for a node. */
  @Column(name = "check_name")
  private String check;

  private String results = "";

  @Enumerated(EnumType.STRING)
  private AlertState hard = AlertState.OK;

  private boolean flapping;

  @Column(name = "not_ok_since")
  private Instant notOkSince;

  @Enumerated(EnumType.STRING)
  private AlertState state = AlertState.OK;

  @Column(name = "alert_id")
  private String alertId;

  @Column(name = "started_at")
  private Instant startedAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "told_state")
  private AlertState toldState = AlertState.OK;

  @Column(name = "told_alert_id")
  private String toldAlertId;

  @Column(name = "told_at")
  private Instant toldAt;

  @Column(name = "reported_ms")
  private Long reportedMs;

  /** For Jakarta Persistence. */
  protected AlertSubject() {}

  /** One that nothing is known of. */
  AlertSubject(AlertKind kind, String node, Optional<String> check) {
    id = UUID.randomUUID().toString();
    this.kind = kind;
    this.node = node;
    this.check = check.orElse("");
  }

  AlertKind kind() {
    return kind;
  }

  String node() {
    return node;
  }

  /** Empty for a node. */
  Optional<String> check() {
    return Optional.of(check).filter(name -> !name.isEmpty());
  }

  /** Of the last alert. */
  AlertState state() {
    return state;
  }

  boolean isFlapping() {
    return flapping;
  }

  PolicyState policyState() {
    return new PolicyState(ResultHistory.parse(results), hard, state, flapping);
  }

  /**
   * Remembers one more result; what it makes of the state is an alert's to say.
   *
   * @param newest the result
   * @param after what the policy makes of it
   * @param at when it was stored
   */
  void remember(Result newest, PolicyState after, Instant at) {
    results = after.history().toString();
    hard = after.hard();
    flapping = after.flapping();
    if (newest.state() == AlertState.OK) {
      notOkSince = null;
    } else if (notOkSince == null) {
      notOkSince = at;
    }
  }

  /** Begins anew, as one that was never seen. */
  void forgetResults() {
    results = "";
    hard = AlertState.OK;
    flapping = false;
    notOkSince = null;
  }

  boolean hasResults() {
    return !results.isEmpty();
  }

  /** Since when each result was worse than ok; empty where the newest is not. */
  Optional<Instant> notOkSince() {
    return Optional.ofNullable(notOkSince);
  }

  /** The last alert; empty before the first. */
  Optional<String> alertId() {
    return Optional.ofNullable(alertId);
  }

  /** When the problem began that lasts or was last; empty before the first. */
  Optional<Instant> startedAt() {
    return Optional.ofNullable(startedAt);
  }

  void changed(Alert alert) {
    state = alert.state();
    alertId = alert.id();
    startedAt = alert.startedAt();
  }

  Told told() {
    return new Told(toldState, toldAt);
  }

  void told(Alert alert, Instant at) {
    toldState = alert.state();
    toldAlertId = alert.id();
    toldAt = at;
  }

  /** The alert that the channels know of; empty before the first. */
  Optional<String> toldAlertId() {
    return Optional.ofNullable(toldAlertId);
  }

  /** For how long nodes had been watched when this one reported last; empty where it never did. */
  Optional<Duration> reported() {
    return Optional.ofNullable(reportedMs).map(Duration::ofMillis);
  }

  void reported(Duration watched) {
    reportedMs = watched.toMillis();
  }
}
