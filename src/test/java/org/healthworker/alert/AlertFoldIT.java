package org.healthworker.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.core.ThrowingRunnable;
import org.healthworker.CapturedLog;
import org.healthworker.history.SelfChecks;
import org.healthworker.server.InsideBuiltWar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@InsideBuiltWar({Results.class, SelfChecks.class, CapturedLog.class})
class AlertFoldIT {
  @Inject private Results results;
  @Inject private SelfChecks selfChecks;
  @Inject private SilenceRepository silences;

  /** Young enough to be kept. */
  private final Instant at =
      Instant.now().minus(5, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);

  private final String node = "n" + UUID.randomUUID().toString().substring(0, 8);

  @AfterEach
  void forgetNode() throws Exception {
    selfChecks.forget(node);
  }

  @Test
  void threeWarningsInARowAreAnAlertThatTwoGoodOnesEnd() throws Exception {
    becomes("ww.wwww..", "OK>WARNING WARNING>OK");
  }

  @Test
  void anErrorThatHasNotRecoveredIsAWarning() throws Exception {
    becomes("eee--..", "OK>ERROR ERROR>WARNING WARNING>OK");
  }

  @Test
  void whatIsUnknownIsAWarning() throws Exception {
    becomes("uuu..", "OK>WARNING WARNING>OK");
  }

  @Test
  void aWarningLastsUntilItHasRecovered() throws Exception {
    becomes("www----..", "OK>WARNING WARNING>OK");
  }

  @Test
  void anAlertIsARowThatSaysWhatHappenedWhereAndSinceWhen() throws Exception {
    results.store(node, at, "eee");

    soon(() -> assertThat(results.changes(node)).hasSize(1));
    assertThat(
            results.strings(
                "select kind || ' ' || check_name || ' ' || metric || ' ' || metric_value || ' '"
                    + " || cast(threshold as integer) || ' ' || task_id from alert where "
                    + of(node)))
        .containsExactly("CHECK memory percent_used 96.3 95 " + third());
    assertThat(results.strings("select text from alert where " + of(node)))
        .containsExactly(
            "memory of "
                + node
                + " is in error since "
                + at.toString().replace("Z", ".000Z")
                + ": percent_used is 96.3, its threshold"
                + " 95 (task "
                + third()
                + ")");
  }

  @Test
  void theEndTellsWhenTheProblemBegan() throws Exception {
    results.store(node, at, "eee..");

    soon(() -> assertThat(results.changes(node)).hasSize(2));
    assertThat(results.strings("select distinct started_at from alert where " + of(node)))
        .hasSize(1);
  }

  @Test
  void aLineOfTheLogTellsEachAlert() throws Exception {
    try (var log = new CapturedLog(AlertLog.class)) {
      results.store(node, at, "eee..");

      soon(
          () ->
              assertThat(log.lines())
                  .filteredOn(line -> line.contains(node))
                  .satisfiesExactly(
                      begin ->
                          assertThat(begin)
                              .startsWith("HW0702 alert_id=" + alertIds().get(0) + " state=error"),
                      end ->
                          assertThat(end)
                              .startsWith("HW0703 alert_id=" + alertIds().get(1) + " state=ok")));
    }
  }

  @Test
  void whatFlapsIsNotAnAlertUntilThatEnds() throws Exception {
    try (var log = new CapturedLog(AlertLog.class)) {
      results.store(node, at, "w.w.w.w.w.w.w.w.w.w.eeeeee");
      soon(() -> assertThat(linesAbout(log, "HW0705")).isEqualTo(1));
      assertThat(results.changes(node)).isEmpty();

      results.store(node, at.plusSeconds(60), "eeeeeeeeee");
      soon(() -> assertThat(linesAbout(log, "HW0706")).isEqualTo(1));
      assertThat(results.changes(node)).containsExactly("OK>ERROR");
    }
  }

  @Test
  void whatLastsIsToldAgainUnderTheSameId() throws Exception {
    try (var log = new CapturedLog(AlertLog.class)) {
      results.store(node, at, "eee");
      soon(() -> assertThat(linesAbout(log, "HW0702")).isEqualTo(1));

      selfChecks.update(
          "update alert_state set told_at = told_at - interval '4' hour where " + of(node));

      soon(() -> assertThat(linesAbout(log, "HW0704 alert_id=" + alertIds().get(0))).isEqualTo(1));
    }
  }

  @Test
  void whatIsSilencedIsToldLaterIfItLasts() throws Exception {
    Silence silence = silenced("memory");
    try (var log = new CapturedLog(AlertLog.class)) {
      results.store(node, at, "eee");
      soon(() -> assertThat(results.changes(node)).containsExactly("OK>ERROR"));
      expectNothingTold(log);

      silences.end(silence.id());

      soon(() -> assertThat(linesAbout(log, "HW0702 alert_id=" + alertIds().get(0))).isEqualTo(1));
    }
  }

  @Test
  void whatBeginsAndEndsWhileItIsSilencedIsNeverTold() throws Exception {
    Silence silence = silenced("memory");
    try (var log = new CapturedLog(AlertLog.class)) {
      results.store(node, at, "eee..");
      soon(() -> assertThat(results.changes(node)).containsExactly("OK>ERROR", "ERROR>OK"));

      silences.end(silence.id());

      expectNothingTold(log);
    }
  }

  @Test
  void aCheckThatIsSwitchedOffHasNoProblemAnyMore() throws Exception {
    results.store(node, at, "eee");
    selfChecks.store(node, at.plusSeconds(3), "{\"timestamp\":\"" + at + "\",\"checks\":{}}");

    soon(() -> assertThat(results.changes(node)).containsExactly("OK>ERROR", "ERROR>OK"));
  }

  @Test
  void ofANodeThatIsNoLongerKnownNothingStaysOpenAndAllIsForgotten() throws Exception {
    results.store(node, at, "eee");
    soon(() -> assertThat(results.changes(node)).hasSize(1));

    selfChecks.forget(node);

    soon(() -> assertThat(results.changes(node)).containsExactly("OK>ERROR", "ERROR>OK"));
    soon(
        () ->
            assertThat(results.strings("select id from alert_state where " + of(node))).isEmpty());
  }

  /** Of the third self-check. */
  private String third() {
    return "self:" + node + ":" + at.plusSeconds(2).toEpochMilli();
  }

  private Silence silenced(String check) {
    return silences
        .add(
            new Silence(
                Optional.of(node),
                Optional.of(check),
                Instant.now().plusSeconds(600),
                "me",
                "a test"))
        .orElseThrow();
  }

  private List<String> alertIds() throws Exception {
    return results.strings("select id from alert where " + of(node) + " order by changed_at");
  }

  private long linesAbout(CapturedLog log, String beginning) {
    return log.lines().stream()
        .filter(line -> line.startsWith(beginning) && line.contains(node))
        .count();
  }

  /** Neither yet, nor by what waits for its channel. */
  private void expectNothingTold(CapturedLog log) throws Exception {
    awaitTick();
    assertThat(results.strings("select told_alert_id from alert_state where " + of(node)))
        .containsOnlyNulls();
    assertThat(linesAbout(log, "HW07")).isZero();
  }

  private void awaitTick() throws Exception {
    String before = results.strings("select watched_ms from alert_watch").get(0);
    soon(
        () ->
            assertThat(results.strings("select watched_ms from alert_watch").get(0))
                .isNotEqualTo(before));
  }

  private static String of(String node) {
    return "node = '" + node + "'";
  }

  /** Not one test of four cases: for each of them Arquillian runs all in the server. */
  private void becomes(String symbols, String changes) throws Exception {
    results.store(node, at, symbols);

    soon(() -> assertThat(String.join(" ", results.changes(node))).isEqualTo(changes));
  }

  private static void soon(ThrowingRunnable assertion) {
    await().atMost(Duration.ofSeconds(30)).untilAsserted(assertion);
  }
}
