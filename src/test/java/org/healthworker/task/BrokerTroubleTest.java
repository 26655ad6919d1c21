package org.healthworker.task;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.JMSRuntimeException;
import org.healthworker.CapturedLog;
import org.healthworker.task.BrokerTrouble.Kind;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class BrokerTroubleTest {
  @AutoClose private final CapturedLog log = new CapturedLog(BrokerTrouble.class);

  private final BrokerTrouble trouble = new BrokerTrouble();

  @Test
  void oneKindIsSaidOnce() {
    trouble.is(Kind.HW0513, "x");
    trouble.is(Kind.HW0513, "x");

    assertThat(log.lines()).containsExactly("HW0513 the broker lacks the queue x");
  }

  @Test
  void anotherKindIsSaidToo() {
    trouble.is(Kind.HW0513, "queue.x");
    trouble.is(Kind.HW0507, "broker.y");

    assertThat(log.lines()).hasSize(2);
  }

  @Test
  void itsEndIsSaidOnce() {
    trouble.is(Kind.HW0513, "queue.x");
    trouble.isOver();
    trouble.isOver();

    assertThat(log.lines())
        .hasSize(2)
        .last()
        .isEqualTo("HW0508 the broker answers again after 0 s");
  }

  @Test
  void noTroubleHasNoEnd() {
    trouble.isOver();

    assertThat(log.lines()).isEmpty();
  }

  @Test
  void aRefusedAccountIsToldFromABrokerThatIsAway() {
    trouble.is(failure("AMQ229031: Unable to validate user from 127.0.0.1:1. Username: me; and"));
    trouble.is(failure("AMQ219007: Cannot connect to server(s)."));

    assertThat(log.lines())
        .containsExactly(
            "HW0511 the broker refuses the account; its user or password is wrong: "
                + "\"AMQ229031: Unable to validate user. Username: me; and\"",
            "HW0512 the broker cannot be asked: \"AMQ219007: Cannot connect to server(s).\"");
  }

  /** As a resource adapter wraps it. */
  private static JMSRuntimeException failure(String broker) {
    return new JMSRuntimeException("no session", null, new IllegalStateException(broker));
  }
}
