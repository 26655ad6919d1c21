package org.healthworker.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import org.healthworker.report.NeedsDatabase;

/** Keeps what each channel has yet to tell, until it is told. */
@ApplicationScoped
@NeedsDatabase
class OutboxRepository {
  /** So many are sent before the database is asked for more. */
  private static final int MOST = 100;

  private static final String ADD =
      "insert into outbox (channel, alert_id, notice) values (:channel, :alertId, :notice)";

  private static final String DUE =
      """
      select o.id, o.alert_id, o.notice, o.attempts
      from outbox o join alert a on a.id = o.alert_id
      where o.channel = :channel and o.due_at <= current_timestamp
      order by o.id
      """;

  private static final String PUT_OFF =
      """
      update outbox
      set attempts = attempts + 1, due_at = current_timestamp + interval '5' minute
      where id = :id
      """;

  private static final String DELETE = "delete from outbox where id = :id";

  private static final String DROP =
      """
      delete from outbox
      where channel = :channel
      and created_at < current_timestamp - cast(:seconds as integer) * interval '1' second
      """;

  @PersistenceContext private EntityManager entityManager;
  @Inject private AlertRepository alerts;

  /** Adds one, within the fold's transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  void add(String channel, Alert alert, Notice notice) {
    entityManager
        .createNativeQuery(ADD)
        .setParameter("channel", channel)
        .setParameter("alertId", alert.id())
        .setParameter("notice", notice.name())
        .executeUpdate();
  }

  /**
   * The oldest that are due of a channel, in the order in which they were added.
   *
   * @throws jakarta.persistence.PersistenceException where the database is away
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  List<Delivery> due(String channel) {
    @SuppressWarnings("unchecked") // of a native query, whose result is untyped
    List<Tuple> rows =
        entityManager
            .createNativeQuery(DUE, Tuple.class)
            .setParameter("channel", channel)
            .setMaxResults(MOST)
            .getResultList();
    return rows.stream().map(this::delivery).toList();
  }

  /**
   * Forgets one that was told.
   *
   * @throws jakarta.persistence.PersistenceException where the database is away
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void delete(Delivery delivery) {
    entityManager.createNativeQuery(DELETE).setParameter("id", delivery.id()).executeUpdate();
  }

  /**
   * Lets one wait for five minutes.
   *
   * @throws jakarta.persistence.PersistenceException where the database is away
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void putOff(Delivery delivery) {
    entityManager.createNativeQuery(PUT_OFF).setParameter("id", delivery.id()).executeUpdate();
  }

  /**
   * Forgets what a channel did not get rid of for so long.
   *
   * @return how many
   * @throws jakarta.persistence.PersistenceException where the database is away
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  int dropOlderThan(Duration age, String channel) {
    return entityManager
        .createNativeQuery(DROP)
        .setParameter("channel", channel)
        .setParameter("seconds", age.toSeconds())
        .executeUpdate();
  }

  private Delivery delivery(Tuple row) {
    Alert alert = alerts.find(row.get("alert_id", String.class)).orElseThrow();
    return new Delivery(
        row.get("id", Number.class).longValue(),
        alert,
        Notice.valueOf(row.get("notice", String.class)),
        row.get("attempts", Number.class).intValue());
  }
}
