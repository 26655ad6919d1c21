package org.healthworker.task;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Queue;
import jakarta.json.Json;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import jakarta.transaction.TransactionalException;
import org.healthworker.healthcheck.WorkerTroubleException;
import org.healthworker.report.TaskId;

/** Puts a task that came by REST into the workers' queue. */
@ApplicationScoped
public class TaskSubmitter {
  static final String ORIGIN_REST = "rest";

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
    } catch (PersistenceException | TransactionalException e) {
      throw new WorkerTroubleException("The database does not take the task.", e);
    } catch (JMSRuntimeException e) {
      forget(taskId, e);
      throw new WorkerTroubleException("The broker does not take the task.", e);
    }
  }

  private void forget(TaskId taskId, JMSRuntimeException why) {
    try {
      submitted.delete(taskId);
    } catch (PersistenceException | TransactionalException e) {
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
    } catch (PersistenceException | TransactionalException e) {
      throw new WorkerTroubleException("The database cannot be read.", e);
    }
  }

  private void send(TaskId taskId, Payload payload) {
    String body =
        Json.createObjectBuilder()
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
