package org.healthworker.task;

import static org.healthworker.report.JsonLibrary.JSON;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Queue;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.healthworker.healthcheck.WorkerTroubleException;
import org.healthworker.report.TaskId;

/** Puts a task that came by REST into the workers' queue. */
@ApplicationScoped
public class TaskSubmitter {
  static final String ORIGIN_REST = "rest";

  private static final int MOST_ATTEMPTS = 3;

  @Resource(lookup = "java:comp/env/jms/health")
  private ConnectionFactory connectionFactory;

  @Resource(lookup = "java:comp/env/jms/tasks")
  private Queue tasks;

  @Inject private SubmittedTaskRepository submitted;

  /**
   * Submits a task under a new ID: the row first, so that whoever has the ID can ask for it; then
   * the message, outside any transaction.
   *
   * @return its ID, after the broker has confirmed the message
   * @throws WorkerTroubleException where the database or the broker does not take it
   */
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  public TaskId submit(Payload payload) throws WorkerTroubleException {
    TaskId taskId = TaskId.random();
    try {
      submitted.insert(taskId);
      send(taskId, payload);
      return taskId;
    } catch (PersistenceException e) {
      throw new WorkerTroubleException("The database does not take the task.", e);
    }
  }

  /**
   * The same, but once for a key: whoever comes again with it gets the task that it stands for. As
   * long as nobody knows that the broker has the message, each of them sends it, be the first one
   * under way, broken off, or its worker dead; a task that is sent twice still has one outcome.
   *
   * @return the ID of the key's task, after the broker has confirmed its message
   * @throws ReusedKeyException where the key's task has another payload
   * @throws WorkerTroubleException where the database or the broker does not take it
   */
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  public TaskId submit(Payload payload, IdempotencyKey key)
      throws WorkerTroubleException, ReusedKeyException {
    try {
      for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
        Optional<SubmittedTask> claimed = submitted.claim(key, TaskId.random(), payload.hash());
        if (claimed.isPresent() && isSent(claimed.get(), payload, key)) {
          return claimed.get().taskId();
        }
        // Whoever shared the key could not send it and took the row away meanwhile.
      }
    } catch (PersistenceException e) {
      throw new WorkerTroubleException("The database does not take the task.", e);
    }
    throw new WorkerTroubleException("The broker does not take the task.", null);
  }

  /** Whether it is both sent and remembered. */
  private boolean isSent(SubmittedTask task, Payload payload, IdempotencyKey key)
      throws WorkerTroubleException, ReusedKeyException {
    if (!task.hasPayload(payload.hash())) {
      throw new ReusedKeyException(key);
    }
    if (task.isSent()) {
      return true;
    }
    send(task.taskId(), payload);
    return submitted.sent(task.taskId());
  }

  private void send(TaskId taskId, Payload payload) throws WorkerTroubleException {
    try {
      sendMessage(taskId, payload);
    } catch (JMSRuntimeException e) {
      forget(taskId, e);
      throw new WorkerTroubleException("The broker does not take the task.", e);
    }
  }

  private void forget(TaskId taskId, JMSRuntimeException why) {
    try {
      submitted.deleteUnsent(taskId);
    } catch (PersistenceException e) {
      why.addSuppressed(e);
    }
  }

  /**
   * Whether a task was submitted.
   *
   * @throws WorkerTroubleException where the database is away
   */
  public boolean isSubmitted(TaskId taskId) throws WorkerTroubleException {
    try {
      return submitted.exists(taskId);
    } catch (PersistenceException e) {
      throw new WorkerTroubleException("The database cannot be read.", e);
    }
  }

  private void sendMessage(TaskId taskId, Payload payload) {
    String body =
        JSON.createObjectBuilder()
            .add("task_type", TaskParser.TASK_TYPE)
            .add("task_id", taskId.value())
            .add("payload", payload.toJson())
            .build()
            .toString();
    try (JMSContext context = connectionFactory.createContext()) {
      context
          .createProducer()
          .setProperty("task_type", TaskParser.TASK_TYPE)
          .setProperty("task_id", taskId.value())
          .setProperty("origin", ORIGIN_REST)
          .send(tasks, body);
    }
  }
}
