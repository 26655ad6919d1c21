package org.healthworker.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiSettingsTest {
  private static final String ORIGINS = "health.api.origins";
  private static final String REQUESTS = "health.api.requests-per-second";

  @Test
  void byDefaultNoOtherOriginMayChangeAnything() {
    assertThat(GivenSettings.none().api().origins()).isEmpty();
  }

  @Test
  void severalOriginsMay() {
    assertThat(given(ORIGINS, "https://health.example.com, http://[::1]:9480").origins())
        .containsExactlyInAnyOrder("https://health.example.com", "http://[::1]:9480");
  }

  @ParameterizedTest
  @CsvSource({
    "HTTPS://Health.Example.COM, https://health.example.com",
    "https://health.example.com:443, https://health.example.com",
    "http://health.example.com:80, http://health.example.com",
    "https://health.example.com:80, https://health.example.com:80",
    "http://10.0.0.1:8080, http://10.0.0.1:8080"
  })
  void anOriginIsKeptAsBrowsersWriteIt(String given, String written) {
    assertThat(given(ORIGINS, given).origins()).containsExactly(written);
  }

  @Test
  void requestsAreLimitedByDefault() {
    assertThat(GivenSettings.none().api().requestsPerSecond()).hasValue(50);
  }

  @Test
  void requestsNeedNotBeLimited() {
    assertThat(given(REQUESTS, "off").requestsPerSecond()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "health.api.origins, https://health.example.com/",
    "health.api.origins, https://health.example.com/health-worker",
    "health.api.origins, https://user@health.example.com",
    "health.api.origins, https://health.example.com?x",
    "health.api.origins, https://health.example.com#x",
    "health.api.origins, 'https://health.example.com,'",
    "health.api.origins, health.example.com",
    "health.api.origins, //health.example.com",
    "health.api.origins, file:///etc",
    "health.api.origins, https://*.example.com",
    "health.api.origins, 'null'",
    "health.api.origins, *",
    "health.api.requests-per-second, 0",
    "health.api.requests-per-second, 10001",
    "health.api.requests-per-second, 0.5",
    "health.api.requests-per-second, on",
    "health.api.requests-per-second, ''"
  })
  void aWrongSettingStopsTheDeployment(String key, String wrong) {
    assertThatThrownBy(given(key, wrong)::validate)
        .isInstanceOf(InvalidSettingException.class)
        .hasMessageStartingWith(key + " is \"" + wrong + "\"; allowed is ");
  }

  private static ApiSettings given(String key, String value) {
    return GivenSettings.of(key, value).api();
  }
}
