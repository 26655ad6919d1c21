package org.healthworker.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AlertSettingsTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 20})
  void oneToTwentyReportsMustAgree(int attempts) {
    assertThat(given("health.alert.attempts", "" + attempts).attempts()).isEqualTo(attempts);
    assertThat(given("health.alert.recovery-attempts", "" + attempts).recoveryAttempts())
        .isEqualTo(attempts);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT1M", "PT720H"})
  void anAlertIsRepeatedEachMinuteToEachThirtyDays(Duration interval) {
    assertThat(given("health.alert.repeat-interval", interval.toString()).repeatInterval())
        .isEqualTo(interval);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT1H", "PT720H"})
  void theForecastReachesFromAnHourToThirtyDays(Duration horizon) {
    assertThat(given("health.alert.forecast-horizon", horizon.toString()).forecastHorizon())
        .contains(horizon);
  }

  @Test
  void theForecastCanBeSwitchedOff() {
    assertThat(given("health.alert.forecast-horizon", "off").forecastHorizon()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "health.alert.attempts | 0 | an integer from 1 to 20",
        "health.alert.attempts | 21 | an integer from 1 to 20",
        "health.alert.attempts | three | an integer from 1 to 20",
        "health.alert.recovery-attempts | 0 | an integer from 1 to 20",
        "health.alert.recovery-attempts | '' | an integer from 1 to 20",
        "health.alert.repeat-interval | PT59S | an ISO-8601 duration from PT1M to PT720H",
        "health.alert.repeat-interval | P31D | an ISO-8601 duration from PT1M to PT720H",
        "health.alert.forecast-horizon | PT59M | off or an ISO-8601 duration from PT1H to P30D",
        "health.alert.forecast-horizon | P31D | off or an ISO-8601 duration from PT1H to P30D",
        "health.alert.forecast-horizon | never | off or an ISO-8601 duration from PT1H to P30D"
      })
  void aWrongValueStopsTheDeployment(String key, String wrong, String allowed) {
    assertThatThrownBy(given(key, wrong)::validate)
        .isInstanceOf(InvalidSettingException.class)
        .hasMessage("%s is \"%s\"; allowed is %s", key, wrong, allowed);
  }

  private static AlertSettings given(String key, String value) {
    return GivenSettings.of(key, value).alert();
  }
}
