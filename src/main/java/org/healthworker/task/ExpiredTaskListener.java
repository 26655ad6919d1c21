package org.healthworker.task;

import jakarta.annotation.Resource;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.MessageDrivenContext;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

/** Takes the health checks that the broker moved away because nobody took them in time. */
@MessageDriven(name = "ExpiredTaskListener")
public class ExpiredTaskListener implements MessageListener {
  @Inject private TaskHandler handler;
  @Inject private Deliveries deliveries;
  @Resource private MessageDrivenContext context;

  @Override
  public void onMessage(Message message) {
    deliveries.deliver(context, () -> handler.expire(message));
  }
}
