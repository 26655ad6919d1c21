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

  /** For Jakarta Persistence. */
  protected Series() {}

  Series(String node, String check, String metric) {
    this.node = node;
    this.check = check;
    this.metric = metric;
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
