package org.healthworker.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.healthworker.healthcheck.HealthReported;
import org.healthworker.report.TaskId;
import org.healthworker.server.InsideBuiltWar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@InsideBuiltWar
class TaskSubmitterIT {
  private static final Payload UPTIME = new Payload(List.of("uptime"), Optional.empty());

  @Inject private TaskSubmitter submitter;
  @Inject private SubmittedTaskRepository submitted;
  @Inject private Reported reported;

  @Resource(lookup = "java:comp/env/jdbc/health")
  private DataSource dataSource;

  private IdempotencyKey key;

  @BeforeEach
  void newKey() throws WrongInputException {
    key = IdempotencyKey.of("ann", UUID.randomUUID().toString());
  }

  @Test
  void oneKeyOfTwoCallersIsTwoTasks() throws Exception {
    assertThat(submitter.submit(UPTIME, IdempotencyKey.of("bob", key.text())))
        .isNotEqualTo(submitter.submit(UPTIME, key));
  }

  @Test
  void aTaskThatNobodySentIsSentByWhoeverComesAgain() throws Exception {
    TaskId first = claim();

    assertThat(submitter.submit(UPTIME, key)).isEqualTo(first);

    assertThat(reported.soon(first)).isTrue();
  }

  @Test
  void aTaskThatAnotherRequestHasSentIsNotForgottenByOneThatCouldNot() throws Exception {
    TaskId first = claim();
    submitter.submit(UPTIME, key);

    submitted.deleteUnsent(first);

    assertThat(submitter.isSubmitted(first)).isTrue();
  }

  @Test
  void whoeverSentATaskThatIsForgottenMeanwhileIsToldSo() throws Exception {
    TaskId first = claim();
    submitted.deleteUnsent(first);

    assertThat(submitted.sent(first)).isFalse();
  }

  @Test
  void anUnsentTaskKeepsItsPayload() {
    claim();

    assertThatExceptionOfType(ReusedKeyException.class)
        .isThrownBy(() -> submitter.submit(Payload.DEFAULT, key));
  }

  @Test
  void aKeyIsKeptForAlmostADay() throws Exception {
    TaskId first = submitter.submit(UPTIME, key);
    makeOlder(first, "23:59:00");

    assertThat(submitter.submit(UPTIME, key)).isEqualTo(first);
  }

  @Test
  void aKeyIsFreeAfterADayButItsTaskStaysKnown() throws Exception {
    TaskId first = submitter.submit(UPTIME, key);
    makeOlder(first, "24:00:00");

    assertThat(submitter.submit(Payload.DEFAULT, key)).isNotEqualTo(first);
    assertThat(submitter.isSubmitted(first)).isTrue();
  }

  /** What a request leaves that was broken off before it had sent its message. */
  private TaskId claim() {
    return submitted.claim(key, TaskId.random(), UPTIME.hash()).orElseThrow().taskId();
  }

  private void makeOlder(TaskId taskId, String byHours) throws SQLException {
    try (var connection = dataSource.getConnection();
        var update =
            connection.prepareStatement(
                "update submitted_task set stored_at = stored_at - interval '"
                    + byHours
                    + "' hour to second where task_id = ?")) {
      update.setString(1, taskId.value());
      assertThat(update.executeUpdate()).isEqualTo(1);
    }
  }

  /** Tells what was done. */
  @ApplicationScoped
  public static class Reported {
    private final BlockingQueue<TaskId> all = new LinkedBlockingQueue<>();

    void add(@Observes HealthReported event) {
      all.add(event.check().taskId());
    }

    /** Whether the next ten seconds bring it. */
    boolean soon(TaskId taskId) throws InterruptedException {
      TaskId next;
      do {
        next = all.poll(10, TimeUnit.SECONDS);
      } while (next != null && !next.equals(taskId));
      return next != null;
    }
  }
}
