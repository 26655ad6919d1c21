package org.healthworker.bench;

import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;

/** The reply of a bar other than the worker, with all that the worker's carries. */
final class Replies {
  private static final long TIME_TO_LIVE = 300_000;

  private Replies() {}

  static void send(JMSContext context, Message task, String document) throws JMSException {
    context
        .createProducer()
        .setTimeToLive(TIME_TO_LIVE)
        .setJMSCorrelationID(task.getJMSMessageID())
        .setProperty("outcome", "completed")
        .setProperty("task_id", task.getJMSMessageID())
        .setProperty("status", "healthy")
        .send(task.getJMSReplyTo(), document);
  }
}
