package org.healthworker.task;

import jakarta.annotation.Resource;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.MessageDrivenContext;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

/**
 * Takes health checks from their queue, in a transaction that holds the message alone. Its queue
 * and its concurrency stand in each server's descriptor.
 */
@MessageDriven(name = "HealthCheckTaskListener")
public class HealthCheckTaskListener implements MessageListener {
  @Inject private TaskHandler handler;
  @Inject private Deliveries deliveries;
  @Resource private MessageDrivenContext context;

  @Override
  public void onMessage(Message message) {
    deliveries.deliver(context, () -> handler.handle(message));
  }
}
