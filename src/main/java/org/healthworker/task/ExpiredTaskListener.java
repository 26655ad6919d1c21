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

/** Takes the health checks that the broker moved away because nobody took them in time. */
@MessageDriven(name = "ExpiredTaskListener")
public class ExpiredTaskListener implements MessageListener {
  @Inject private TaskHandler handler;
  @Inject private TroubleLog troubleLog;
  @Inject private Observers observers;
  @Inject private Event<MessageGivenBack> givenBack;
  @Resource private MessageDrivenContext context;

  @Override
  public void onMessage(Message message) {
    try {
      handler.expire(message);
    } catch (WorkerTroubleException | JMSException | RuntimeException e) {
      troubleLog.gaveBack(e);
      context.setRollbackOnly();
      observers.tell(givenBack, new MessageGivenBack());
    }
  }
}
