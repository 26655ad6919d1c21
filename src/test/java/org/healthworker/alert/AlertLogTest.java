package org.healthworker.alert;

import static org.assertj.core.api.Assertions.assertThat;

import org.healthworker.CapturedLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertLogTest {
  private final AlertLog channel = new AlertLog();

  @ParameterizedTest
  @CsvSource({
    "FIRED,    OK,      WARNING, HW0702 alert_id=from-ok-to-warning state=warning",
    "RESOLVED, WARNING, OK,      HW0703 alert_id=from-warning-to-ok state=ok",
    "REPEATED, OK,      WARNING, HW0704 alert_id=from-ok-to-warning state=warning"
  })
  void aNoticeIsALineUnderItsNumber(
      Notice notice, AlertState previous, AlertState state, String begin) {
    Alert alert = SampleAlerts.of(previous, state);
    try (var log = new CapturedLog(AlertLog.class)) {
      channel.send(new Delivery(1, alert, notice, 0), SampleAlerts.AT);

      assertThat(log.lines()).containsExactly(begin + " " + alert.text());
    }
  }

  @Test
  void itIsToldOfAllAndNeverOff() {
    assertThat(channel.isOn()).isTrue();
    assertThat(Notice.values()).allMatch(channel::isToldWhen);
  }
}
