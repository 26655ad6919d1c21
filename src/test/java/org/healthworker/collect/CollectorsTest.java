package org.healthworker.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.healthworker.config.GivenSettings;
import org.healthworker.config.InvalidSettingException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class CollectorsTest {
  private static final UptimeMeasurement UPTIME = new UptimeMeasurement(2L, 1);

  private final ExecutorService executor = Executors.newCachedThreadPool();
  private final GivenSettings given = GivenSettings.of("health.collector.timeout", "PT0.02S");
  private final Collectors collectors = new Collectors();

  @BeforeEach
  void start() throws ReflectiveOperationException {
    inject("settings", given.all());
    inject("collectSettings", given.collect());
    collectors.start(
        List.of(
            new FakeCollector<>("swift", () -> UPTIME),
            new FakeCollector<>("hung", CollectorsTest::hang),
            new FakeCollector<>("broken", CollectorsTest::fail)),
        executor);
  }

  @AfterEach
  void stop() {
    executor.shutdownNow();
  }

  @Test
  void allChecksAreEnabledWhereNothingElseIsSaid() {
    assertThat(collectors.enabled()).containsExactly("broken", "hung", "swift");
  }

  @Test
  void everyCheckIsListedWithItsPartsAlsoWhereItIsSwitchedOff() {
    given.set("health.checks", "swift");
    assertThat(collectors.partsByCheck())
        .isEqualTo(Map.of("broken", Set.of(), "hung", Set.of(), "swift", Set.of()));
  }

  @Test
  void theAdminMayEnableSomeChecks() {
    given.set("health.checks", "swift , broken,swift");
    assertThat(collectors.enabled()).containsExactly("broken", "swift");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "All", "memory", "swift,memory", ",swift"})
  void aNameOfNoCheckIsRefused(String wrong) {
    given.set("health.checks", wrong);
    assertThatThrownBy(collectors::enabled)
        .isInstanceOf(InvalidSettingException.class)
        .hasMessage(
            "health.checks is \"%s\"; allowed is all or names of checks, separated by commas",
            wrong);
  }

  @Test
  void theChecksStandInTheOrderAskedFor() throws Exception {
    assertThat(collectors.collect(List.of("swift", "hung", "broken"), Duration.ZERO).keySet())
        .containsExactly("swift", "hung", "broken");
  }

  @Test
  void oneThatHangsAndOneThatFailsLeaveTheOthersAlone() throws Exception {
    given.set("health.collector.timeout", "PT1S");
    assertThat(collectors.collect(List.of("hung", "broken", "swift"), Duration.ZERO).get("swift"))
        .isInstanceOf(Measured.Value.class);
  }

  @Test
  void oneThatHangsIsUnknownAfterTheConfiguredTime() throws Exception {
    assertThat(collectors.collect(List.of("hung"), Duration.ZERO).get("hung"))
        .isEqualTo(new Measured.Failure("No answer within 20 ms."));
  }

  private void inject(String field, Object value) throws ReflectiveOperationException {
    var target = Collectors.class.getDeclaredField(field);
    target.setAccessible(true);
    target.set(collectors, value);
  }

  private static UptimeMeasurement hang() throws InterruptedException {
    new CountDownLatch(1).await();
    return UPTIME;
  }

  private static UptimeMeasurement fail() throws MeasurementException {
    throw new MeasurementException("No value.");
  }
}
