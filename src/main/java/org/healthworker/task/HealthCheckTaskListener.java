package org.healthworker.task;

import jakarta.annotation.Resource;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.MessageDrivenContext;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import org.healthworker.healthcheck.Observers;
import org.healthworker.healthcheck.WorkerTroubleException;

/**
 * Takes health checks from their queue, in a transaction that holds the message alone. Its queue
 * and its concurrency stand in each server's descriptor.
 */
@MessageDriven(name = "HealthCheckTaskListener")
public class HealthCheckTaskListener implements MessageListener {
  @Inject private TaskHandler handler;
  @Inject private TroubleLog troubleLog;
  @Inject private Observers observers;
  @Inject private Event<MessageGivenBack> givenBack;
  @Resource private MessageDrivenContext context;

  @Override
  public void onMessage(Message message) {
    try {
      handler.handle(message);
    } catch (WorkerTroubleException | JMSException | RuntimeException e) {
      // Gives the message back quietly; a thrown exception would log a hundred lines a delivery.
      troubleLog.gaveBack(e);
      context.setRollbackOnly();
      observers.tell(givenBack, new MessageGivenBack());
    }
  }
}
