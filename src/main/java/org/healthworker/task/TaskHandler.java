package org.healthworker.task;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.healthworker.collect.Collectors;
import org.healthworker.healthcheck.HealthCheckRequest;
import org.healthworker.healthcheck.HealthCheckService;
import org.healthworker.healthcheck.WorkerTroubleException;
import org.healthworker.report.Origin;
import org.healthworker.report.TaskId;

/**
 * Does what one message asks, in this order: store the outcome, keep a copy of a wrong task, reply.
 * After a crash in between, the message comes again and finds what is done. Nothing of it belongs
 * to the listener's transaction, which holds the message alone.
 */
@ApplicationScoped
class TaskHandler {
  private static final System.Logger LOG = System.getLogger(TaskHandler.class.getName());

  @Inject private Collectors collectors;
  @Inject private RunningTasks running;
  @Inject private HealthCheckService service;
  @Inject private DeadLetterSender deadLetters;
  @Inject private ReplySender replies;

  /**
   * @throws WorkerTroubleException where the message must come again
   * @throws JMSException likewise
   */
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  void handle(Message message) throws WorkerTroubleException, JMSException {
    running.started();
    try {
      HealthCheckTask task = TaskParser.parse(EnvelopeReader.read(message), collectors.enabled());
      replies.send(message, Reply.of(service.check(request(message, task))));
    } catch (WrongTaskException e) {
      reject(message, e);
    } finally {
      running.ended();
    }
  }

  /**
   * Stores that the task of a message expired; one without a valid ID has nothing to be stored
   * under.
   *
   * @throws WorkerTroubleException where the message must come again
   * @throws JMSException likewise
   */
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  void expire(Message message) throws WorkerTroubleException, JMSException {
    Optional<TaskId> taskId = TaskParser.id(EnvelopeReader.read(message));
    if (taskId.isPresent() && service.expire(taskId.get())) {
      LOG.log(WARNING, () -> "HW0510 task_id=" + taskId.get() + " outcome=expired");
    }
  }

  private void reject(Message message, WrongTaskException wrong)
      throws WorkerTroubleException, JMSException {
    Optional<TaskId> taskId = wrong.taskId();
    if (taskId.isPresent()) {
      service.fail(taskId.get(), wrong.error());
    }
    deadLetters.send(message, wrong.getMessage());
    LOG.log(
        WARNING,
        () ->
            "HW0501 task_id="
                + taskId.map(TaskId::value).orElse("none")
                + " outcome=failed copy=maintenance_tasks.dlq reason="
                + wrong.getMessage());
    replies.send(message, Reply.of(wrong));
  }

  private static HealthCheckRequest request(Message message, HealthCheckTask task)
      throws JMSException {
    boolean byRest = TaskSubmitter.ORIGIN_REST.equals(message.getObjectProperty("origin"));
    return new HealthCheckRequest(
        task.id(),
        byRest ? Origin.REST : Origin.TASK,
        task.payload().checks(),
        task.payload().maxAge(),
        queueWaitMs(message.getJMSTimestamp(), System.currentTimeMillis()),
        message.getJMSRedelivered());
  }

  /** Null without a time of sending, or where the clocks disagree. */
  static Double queueWaitMs(long sentAt, long now) {
    return sentAt > 0 && sentAt <= now ? Double.valueOf((double) (now - sentAt)) : null;
  }
}
