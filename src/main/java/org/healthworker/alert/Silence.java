package org.healthworker.alert;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Until a time nothing is told of some subjects; what happens is stored all the same. */
@Entity
@Table(name = "silence")
public class Silence {
  @Id private String id;

  private String node;

  @Column(name = "check_name")
  private String check;

  @Column(name = "until_at")
  private Instant until;

  /** The database's clock. */
  @Column(name = "created_at", insertable = false, updatable = false)
  private Instant createdAt;

  @Column(name = "created_by")
  private String createdBy;

  private String reason;

  @Column(name = "ended_at")
  private Instant endedAt;

  /** For Jakarta Persistence. */
  protected Silence() {}

  /**
   * A new one.
   *
   * @param node empty: any
   * @param check empty: any, and the node itself
   * @param createdBy the user
   */
  public Silence(
      Optional<String> node,
      Optional<String> check,
      Instant until,
      String createdBy,
      String reason) {
    id = UUID.randomUUID().toString();
    this.node = node.orElse(null);
    this.check = check.orElse(null);
    this.until = until;
    this.createdBy = createdBy;
    this.reason = reason;
  }

  public String id() {
    return id;
  }

  public Optional<String> node() {
    return Optional.ofNullable(node);
  }

  public Optional<String> check() {
    return Optional.ofNullable(check);
  }

  public Instant until() {
    return until;
  }

  /** Null before it was read back. */
  public Instant createdAt() {
    return createdAt;
  }

  public String createdBy() {
    return createdBy;
  }

  public String reason() {
    return reason;
  }

  boolean covers(AlertSubject subject) {
    return (node == null || node.equals(subject.node()))
        && (check == null || subject.check().filter(check::equals).isPresent());
  }

  /** Before its time; one that is over stays as it is. */
  void end(Instant now) {
    if (endedAt == null && until.isAfter(now)) {
      endedAt = now;
    }
  }
}
