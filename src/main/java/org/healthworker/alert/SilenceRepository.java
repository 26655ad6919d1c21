package org.healthworker.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.healthworker.report.NeedsDatabase;

/** Keeps silences, also those that are over. */
@ApplicationScoped
@NeedsDatabase
public class SilenceRepository {
  private static final long LONGEST_DAYS = 366;

  private static final String IN_FORCE =
      """
      select s from Silence s where s.until > :now and s.endedAt is null
      order by s.until, s.id
      """;

  @PersistenceContext private EntityManager entityManager;

  /**
   * Begins one.
   *
   * @return it, as it is stored; empty where it would be over already, or be longer than {@value
   *     #LONGEST_DAYS} days, by the database's clock
   * @throws jakarta.persistence.PersistenceException where the database is away
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public Optional<Silence> add(Silence silence) {
    Instant now = now();
    Instant latest = now.plus(Duration.ofDays(LONGEST_DAYS));
    if (!silence.until().isAfter(now) || silence.until().isAfter(latest)) {
      return Optional.empty();
    }
    entityManager.persist(silence);
    entityManager.flush();
    entityManager.refresh(silence);
    return Optional.of(silence);
  }

  /**
   * Ends one, if it is not over yet.
   *
   * @return false where there never was one with the ID
   * @throws jakarta.persistence.PersistenceException where the database is away
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public boolean end(String id) {
    List<Silence> found =
        entityManager
            .createQuery("select s from Silence s where s.id = :id", Silence.class)
            .setParameter("id", id)
            .getResultList();
    found.forEach(silence -> silence.end(now()));
    return !found.isEmpty();
  }

  /**
   * Those of now, the first to end first.
   *
   * @throws jakarta.persistence.PersistenceException where the database is away
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public List<Silence> inForce() {
    return inForce(now());
  }

  /** Those of a time by the database's clock, within the fold's transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  List<Silence> inForce(Instant now) {
    return entityManager
        .createQuery(IN_FORCE, Silence.class)
        .setParameter("now", now)
        .getResultList();
  }

  private Instant now() {
    return (Instant)
        entityManager
            .createNativeQuery("select current_timestamp", Instant.class)
            .getSingleResult();
  }
}
