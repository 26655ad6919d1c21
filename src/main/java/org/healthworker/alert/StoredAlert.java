package org.healthworker.alert;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/** The row of an {@link Alert}. */
@Entity
@Table(name = "alert")
public class StoredAlert {
  @Id private String id;

  @Enumerated(EnumType.STRING)
  private AlertKind kind;

  private String node;

  /** Empty for a node. */
  @Column(name = "check_name")
  private String check;

  @Enumerated(EnumType.STRING)
  private AlertState state;

  @Enumerated(EnumType.STRING)
  private AlertState previous;

  @Column(name = "changed_at")
  private Instant changedAt;

  @Column(name = "started_at")
  private Instant startedAt;

  private String metric;

  @Column(name = "metric_value")
  private Double value;

  private Double threshold;

  @Column(name = "task_id")
  private String taskId;

  private String text;

  /** For Jakarta Persistence. */
  protected StoredAlert() {}

  StoredAlert(Alert alert) {
    id = alert.id();
    kind = alert.kind();
    node = alert.node();
    check = alert.check().orElse("");
    state = alert.state();
    previous = alert.previous();
    changedAt = alert.at();
    startedAt = alert.startedAt();
    metric = alert.metric().orElse(null);
    value = nullable(alert.value());
    threshold = nullable(alert.threshold());
    taskId = alert.taskId().orElse(null);
    text = alert.text();
  }

  Alert toAlert() {
    return new Alert(
        id,
        kind,
        node,
        Optional.of(check).filter(name -> !name.isEmpty()),
        state,
        previous,
        changedAt,
        startedAt,
        Optional.ofNullable(metric),
        optional(value),
        optional(threshold),
        Optional.ofNullable(taskId),
        text);
  }

  private static Double nullable(OptionalDouble number) {
    return number.isPresent() ? number.getAsDouble() : null;
  }

  private static OptionalDouble optional(Double number) {
    return number == null ? OptionalDouble.empty() : OptionalDouble.of(number);
  }
}
