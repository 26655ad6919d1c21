package org.healthworker.task;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.Destination;
import jakarta.jms.InvalidDestinationRuntimeException;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSProducer;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import jakarta.jms.Topic;
import java.time.Duration;
import org.healthworker.config.Quoted;
import org.healthworker.config.WorkerSettings;
import org.healthworker.healthcheck.Observers;
import org.healthworker.task.ReplyAttempted.Result;

/** Answers the client that asked for it. An answer that cannot be sent undoes nothing. */
@ApplicationScoped
class ReplySender {
  private static final System.Logger LOG = System.getLogger(ReplySender.class.getName());
  private static final Duration TIME_TO_LIVE = Duration.ofMinutes(5);

  @Resource(lookup = "java:comp/env/jms/health")
  private ConnectionFactory connectionFactory;

  @Inject private WorkerSettings settings;
  @Inject private Observers observers;
  @Inject private Event<ReplyAttempted> attempted;

  void send(Message request, Reply reply) {
    try {
      Destination replyTo = request.getJMSReplyTo();
      if (replyTo == null) {
        return;
      }
      String address = address(replyTo);
      if (ReplyPolicy.allows(address, settings.replyAllowed())) {
        send(request, replyTo, reply);
        ended(Result.SENT);
      } else {
        LOG.log(
            WARNING,
            () ->
                "HW0503 task_id="
                    + reply.taskId()
                    + " no reply to "
                    + Quoted.of(address)
                    + ": allowed are temporary queues and health.reply.allowed");
        ended(Result.REFUSED);
      }
    } catch (InvalidDestinationRuntimeException e) {
      // Its client went away without waiting: nothing to act on here.
      LOG.log(INFO, () -> "HW0504 task_id=" + reply.taskId() + " no reply sent: its queue is gone");
      ended(Result.QUEUE_GONE);
    } catch (JMSException | JMSRuntimeException e) {
      String reason = Quoted.of(String.valueOf(e.getMessage()));
      LOG.log(WARNING, () -> "HW0505 task_id=" + reply.taskId() + " no reply sent: " + reason);
      ended(Result.FAILED);
    }
  }

  private void ended(Result result) {
    observers.tell(attempted, new ReplyAttempted(result));
  }

  private void send(Message request, Destination replyTo, Reply reply) throws JMSException {
    String correlationId = request.getJMSCorrelationID();
    try (JMSContext context = connectionFactory.createContext()) {
      JMSProducer producer =
          context
              .createProducer()
              .setDeliveryMode(request.getJMSDeliveryMode())
              .setTimeToLive(TIME_TO_LIVE.toMillis())
              .setJMSCorrelationID(
                  correlationId == null ? request.getJMSMessageID() : correlationId)
              .setProperty("outcome", reply.outcome());
      if (reply.taskId() != null) {
        producer.setProperty("task_id", reply.taskId());
      }
      if (reply.status() != null) {
        producer.setProperty("status", reply.status());
      }
      producer.send(replyTo, reply.body());
    }
  }

  private static String address(Destination destination) throws JMSException {
    if (destination instanceof Queue queue) {
      return queue.getQueueName();
    }
    return destination instanceof Topic topic ? topic.getTopicName() : destination.toString();
  }
}
