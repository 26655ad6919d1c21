package org.healthworker.fleet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.healthworker.report.HealthReport;
import org.healthworker.report.NeedsDatabase;

/** Keeps which workers were seen. */
@ApplicationScoped
@NeedsDatabase
public class WorkerNodeRepository {
  /** By whoever comes first; the rest is updated. */
  private static final String ADD =
      "insert into worker_node (node) values (:node) on conflict do nothing";

  private static final String SEEN =
      """
      update worker_node
      set process = :process, interval_seconds = cast(:interval as integer), last_seen_at = current_timestamp
      where node = :node
      """;

  @PersistenceContext private EntityManager entityManager;

  /** All of them by name. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public List<WorkerNode> all() {
    return entityManager
        .createQuery("select n from WorkerNode n order by n.node", WorkerNode.class)
        .getResultList();
  }

  /**
   * One of them, to be read and changed within the transaction.
   *
   * @param node seen from now on, where it was not
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public WorkerNode find(String node) {
    Optional<WorkerNode> known = known(node);
    if (known.isPresent()) {
      return known.get();
    }
    add(node);
    return known(node).orElseThrow();
  }

  /** Remembers the last self-check of a node, within a transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void reported(HealthReport report) {
    find(report.node()).reported(report.taskId(), report.status(), report.storedAt());
  }

  /**
   * Remembers that a worker is there.
   *
   * @param interval of its self-checks; empty where they are off
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void seen(String node, String process, Optional<Duration> interval) {
    add(node);
    entityManager
        .createNativeQuery(SEEN)
        .setParameter("process", process)
        .setParameter("interval", interval.map(Duration::toSeconds).orElse(null))
        .setParameter("node", node)
        .executeUpdate();
  }

  private Optional<WorkerNode> known(String node) {
    return entityManager
        .createQuery("select n from WorkerNode n where n.node = :node", WorkerNode.class)
        .setParameter("node", node)
        .getResultStream()
        .findFirst();
  }

  private void add(String node) {
    entityManager.createNativeQuery(ADD).setParameter("node", node).executeUpdate();
  }
}
