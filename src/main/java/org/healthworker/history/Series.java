package org.healthworker.history;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** One number of a check of a node, whose values over time are rows. */
@Entity
public class Series {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String node;

  @Column(name = "check_name")
  private String check;

  private String metric;

  @Column(name = "is_level")
  private boolean level;

  /** For Jakarta Persistence. */
  protected Series() {}

  /**
   * One that is not stored yet.
   *
   * @param level whether it is the number that the thresholds of its check or part judge
   */
  Series(String node, String check, String metric, boolean level) {
    this.node = node;
    this.check = check;
    this.metric = metric;
    this.level = level;
  }

  /** Null before it was stored. */
  long id() {
    return id;
  }

  String node() {
    return node;
  }

  String check() {
    return check;
  }

  /** Such as {@code root.percent_used}. */
  String metric() {
    return metric;
  }
}
