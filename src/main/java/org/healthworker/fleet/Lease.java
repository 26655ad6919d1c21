package org.healthworker.fleet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.healthworker.config.WorkerSettings;
import org.healthworker.healthcheck.ProcessName;
import org.healthworker.report.NeedsDatabase;

/**
 * What one worker at a time may do: for 15 seconds from the last renewal, by the database's clock.
 * Renewing locks the lease's row until the transaction ends, so that what a holder writes in that
 * transaction is never written by two, however long it takes.
 */
@ApplicationScoped
@NeedsDatabase
public class Lease {
  private static final String RENEW =
      """
      update lease set holder = :holder, until_at = current_timestamp + interval '15' second
      where name = 'fold' and (holder = :holder or until_at < current_timestamp)
      """;

  private static final String HELD =
      """
      select current_timestamp from lease
      where name = 'fold' and holder = :holder and until_at > current_timestamp
      """;

  private static final String RELEASE =
      "update lease set until_at = current_timestamp where name = 'fold' and holder = :holder";

  @PersistenceContext private EntityManager entityManager;
  @Inject private WorkerSettings settings;
  @Inject private ProcessName process;

  /**
   * Takes or renews it, in the transaction that does what only its holder may do.
   *
   * @return the time by the database's clock; empty while another worker holds it
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Optional<Instant> renew() {
    return update(RENEW) ? Optional.of(now()) : Optional.empty();
  }

  /**
   * Whether this worker holds it at the moment, without renewing it.
   *
   * @return the time by the database's clock; empty where it does not
   * @throws jakarta.persistence.PersistenceException where the database is away
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public Optional<Instant> held() {
    List<?> times =
        entityManager
            .createNativeQuery(HELD, Instant.class)
            .setParameter("holder", holder())
            .getResultList();
    return times.stream().findFirst().map(Instant.class::cast);
  }

  /** Gives it to whoever comes first, if this worker holds it. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void release() {
    update(RELEASE);
  }

  private boolean update(String sql) {
    return entityManager.createNativeQuery(sql).setParameter("holder", holder()).executeUpdate()
        == 1;
  }

  private String holder() {
    return settings.node() + ":" + process.value();
  }

  private Instant now() {
    return (Instant)
        entityManager
            .createNativeQuery("select current_timestamp", Instant.class)
            .getSingleResult();
  }
}
