package org.healthworker.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HistorySettingsTest {
  private static final String RETENTION = "health.history.retention";
  private static final String ROLLUP_RETENTION = "health.history.rollup-retention";

  @ParameterizedTest
  @CsvSource({"P3D, 72", "PT72H, 72", "P2W, 336", "P1M, 720", "P1Y1D, 8784", "P10Y, 87600"})
  void rowsAreKeptForDaysOrYears(String text, long hours) {
    assertThat(GivenSettings.of(RETENTION, text).history().retention()).hasHours(hours);
  }

  @Test
  void rollupsAreKeptAsTheAdminSays() {
    assertThat(GivenSettings.of(ROLLUP_RETENTION, "P15D").history().rollupRetention()).hasDays(15);
  }

  @Test
  void rollupsAreKeptAtLeastAsLongAsRows() {
    GivenSettings shorter = GivenSettings.of(RETENTION, "P30D").set(ROLLUP_RETENTION, "P15D");

    assertThat(shorter.history().rollupRetention()).hasDays(30);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "P2D", "PT71H", "P10Y1D", "PT87601H", "-P4D", "P9999999999D", "14"})
  void aWrongValueStopsTheDeployment(String wrong) {
    HistorySettings settings = GivenSettings.of(RETENTION, wrong).history();

    assertThatThrownBy(settings::validate)
        .isInstanceOf(InvalidSettingException.class)
        .hasMessage(
            "health.history.retention is \"%s\"; allowed is an ISO-8601 duration from P3D to P10Y,"
                + " by years of 365 and months of 30 days",
            wrong);
  }

  @Test
  void aWrongRetentionOfRollupsStopsTheDeployment() {
    HistorySettings settings = GivenSettings.of(ROLLUP_RETENTION, "P11Y").history();

    assertThatThrownBy(settings::validate)
        .isInstanceOf(InvalidSettingException.class)
        .hasMessageStartingWith("health.history.rollup-retention is \"P11Y\"; allowed is");
  }
}
