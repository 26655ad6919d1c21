package org.healthworker.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.healthworker.task.TaskEnvelope.Body;
import org.junit.jupiter.api.Test;

/** What the parser makes of a great many messages that nobody thought of. */
class OddMessagesTest {
  private static final long SEED = 20261124;
  private static final int MESSAGES = 20_000;
  private static final List<String> CHECKS =
      List.of("cpu", "disk", "jvm", "memory", "network", "tasks", "uptime");

  @Test
  void eachIsATaskOrWrongAsAnotherReadingOfTheRulesSays() {
    var messages = new OddMessages(SEED);
    var oracle = new Oracle(CHECKS);
    int valid = 0;
    for (int i = 0; i < MESSAGES; i++) {
      OddMessage message = messages.next();
      boolean expected = oracle.isValid(message);
      assertThat(isTask(message))
          .as("message %d of seed %d: %s", i, SEED, message)
          .isEqualTo(expected);
      valid += expected ? 1 : 0;
    }
    assertThat(valid).isBetween(MESSAGES / 5, MESSAGES * 4 / 5);
  }

  private static boolean isTask(OddMessage message) {
    try {
      TaskParser.parse(new TaskEnvelope(body(message), message.taskIdProperty(), "m1"), CHECKS);
      return true;
    } catch (WrongTaskException e) {
      return false;
    }
  }

  private static Body body(OddMessage message) {
    try {
      return new Body.Text(
          switch (message.type()) {
            case TEXT -> BodyText.of(message.content());
            case BYTES -> BodyText.of(message.bytes());
            case NONE -> "";
            default -> throw new WrongInputException("body is no text");
          });
    } catch (WrongInputException e) {
      return new Body.Unreadable(e);
    }
  }
}
