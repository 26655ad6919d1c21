package org.healthworker.task;

/**
 * What a message brings, before anyone judges it.
 *
 * @param taskIdProperty the property {@code task_id} as the sender typed it; null where absent
 * @param messageId that of a JMS sender, without {@code ID:}; null where the sender does not know
 *     it
 */
record TaskEnvelope(Body body, Object taskIdProperty, String messageId) {
  /** Text, or the reason why there is none. */
  sealed interface Body {
    record Text(String text) implements Body {}

    record Unreadable(WrongInputException reason) implements Body {}
  }
}
