package org.healthworker.task;

import jakarta.annotation.Resource;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.MessageDrivenContext;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import org.healthworker.healthcheck.WorkerTroubleException;

/** Takes the health checks that the broker moved away because nobody took them in time. */
@MessageDriven(name = "ExpiredTaskListener")
public class ExpiredTaskListener implements MessageListener {
  @Inject private TaskHandler handler;
  @Inject private TroubleLog troubleLog;
  @Resource private MessageDrivenContext context;

  @Override
  public void onMessage(Message message) {
    try {
      handler.expire(message);
    } catch (WorkerTroubleException | JMSException | RuntimeException e) {
      troubleLog.gaveBack(e);
      context.setRollbackOnly();
    }
  }
}
