package org.healthworker.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkerSettingsTest {
  @ParameterizedTest
  @ValueSource(strings = {"a", "App_1.eu:2-b", "a23456789b123456789c123456789d12"})
  void aNodeIsNamedAsTheAdminSays(String node) {
    assertThat(given("health.node", node).node()).isEqualTo(node);
  }

  @Test
  void aNodeWithoutANameHasOneThatIsAllowed() {
    assertThat(GivenSettings.none().worker().node()).matches("[A-Za-z0-9._:-]{1,32}");
  }

  @Test
  void theSelectorHasTheNameThatTheAdminGave() {
    assertThat(given("health.node", "app-1").selectorNode()).isEqualTo("app-1");
    assertThat(GivenSettings.none().worker().selectorNode()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"healthy", "warning", "error"})
  void anUnknownCheckMayCountAsAnyReportStatus(String status) {
    assertThat(given("health.unknown-counts-as", status).unknownCountsAs()).isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT1S", "PT1M", "PT24H"})
  void theSelfCheckRunsEverySecondToEveryDay(Duration interval) {
    assertThat(given("health.self-check.interval", interval.toString()).selfCheckInterval())
        .contains(interval);
  }

  @Test
  void theSelfCheckCanBeSwitchedOff() {
    assertThat(given("health.self-check.interval", "off").selfCheckInterval()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theMigrationIsOnOrOff(boolean migrate) {
    assertThat(given("health.database.migrate", "" + migrate).migrateDatabase()).isEqualTo(migrate);
  }

  @Test
  void repliesGoToRepliesWhereNothingElseIsSaid() {
    assertThat(GivenSettings.none().worker().replyAllowed()).containsExactly("replies.#");
  }

  @Test
  void replyPatternsAreSeparatedByCommas() {
    assertThat(given("health.reply.allowed", "a.*, b.#,").replyAllowed())
        .containsExactly("a.*", "b.#");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "health.node | a b | 1 to 32 of A-Z a-z 0-9 . _ : -",
        "health.node | a23456789b123456789c123456789d123 | 1 to 32 of A-Z a-z 0-9 . _ : -",
        "health.unknown-counts-as | ok | healthy, warning or error",
        "health.unknown-counts-as | Warning | healthy, warning or error",
        "health.unknown-counts-as | '' | healthy, warning or error",
        "health.self-check.interval | PT0.999S | off or an ISO-8601 duration from PT1S to PT24H",
        "health.self-check.interval | P2D | off or an ISO-8601 duration from PT1S to PT24H",
        "health.self-check.interval | never | off or an ISO-8601 duration from PT1S to PT24H",
        "health.database.migrate | yes | true or false",
        "health.database.migrate | TRUE | true or false"
      })
  void aWrongValueStopsTheDeployment(String key, String wrong, String allowed) {
    assertThatThrownBy(given(key, wrong)::validate)
        .isInstanceOf(InvalidSettingException.class)
        .hasMessage("%s is \"%s\"; allowed is %s", key, wrong, allowed);
  }

  private static WorkerSettings given(String key, String value) {
    return GivenSettings.of(key, value).worker();
  }
}
