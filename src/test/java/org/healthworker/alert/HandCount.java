package org.healthworker.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.ToIntFunction;
import org.healthworker.report.TaskId;

/**
 * A run of the memory, judged by 80 and 95 and then by 70 and 90, counted by hand, for an alert
 * after three self-checks in a row and its end after two:
 *
 * <pre>
 *  number  percent  by 80, 95  by 70, 90
 *   1       60      ok         ok
 *   2       72      ok         warning     differs
 *   3       75      ok         warning     differs
 *   4       85      warning    warning     the third in warning: by 70 and 90 alone ok &gt; warning
 *   5       86      warning    warning
 *   6       91      warning    error       differs; by 80 and 95 alone ok &gt; warning
 *   7       92      warning    error       differs
 *   8       93      warning    error       differs; by 70 and 90 alone warning &gt; error
 *   9       75      ok         warning     differs
 *  10       71      ok         warning     differs; by 80 and 95 warning &gt; ok, by 70 and 90 error &gt; warning
 *  11       60      ok         ok
 *  12       60      ok         ok          by 70 and 90 alone warning &gt; ok
 *  13       99      error      error
 *  14       99      error      error
 *  15       99      error      error       by both ok &gt; error
 * </pre>
 */
final class HandCount {
  static final List<Double> PERCENT_USED =
      List.of(
          60.0, 72.0, 75.0, 85.0, 86.0, 91.0, 92.0, 93.0, 75.0, 71.0, 60.0, 60.0, 99.0, 99.0, 99.0);

  private static final List<Integer> DIFFERING = List.of(2, 3, 6, 7, 8, 9, 10);

  private static final List<String> ADDED =
      List.of("4 ok>warning", "8 warning>error", "10 error>warning", "12 warning>ok");

  private static final List<String> REMOVED = List.of("6 ok>warning", "10 warning>ok");

  /** Numbers 6 and 15. */
  private static final int ALERTS = 2;

  /** Numbers 4, 8, 10 and 15. */
  private static final int PROPOSED_ALERTS = 4;

  private HandCount() {}

  /**
   * Fails where a backtest of the run says otherwise.
   *
   * @param number of a self-check, by its task ID
   */
  static void expect(BacktestResult result, ToIntFunction<TaskId> number) {
    assertThat(result.selfChecks()).isEqualTo(PERCENT_USED.size());
    assertThat(result.reports().first())
        .extracting(report -> number.applyAsInt(report.taskId()))
        .isEqualTo(DIFFERING);
    assertThat(result.alerts()).isEqualTo(ALERTS);
    assertThat(result.proposedAlerts()).isEqualTo(PROPOSED_ALERTS);
    assertThat(texts(result.added(), number)).isEqualTo(ADDED);
    assertThat(texts(result.removed(), number)).isEqualTo(REMOVED);
  }

  /** Each such as {@code 4 ok>warning}. */
  static List<String> texts(Counted<Transition> transitions, ToIntFunction<TaskId> number) {
    return transitions.first().stream()
        .map(t -> number.applyAsInt(t.taskId()) + " " + t.previous() + ">" + t.state())
        .toList();
  }
}
