package org.healthworker.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChannelSettingsTest {
  private static final String WEBHOOK = "health.alert.webhook.url";

  @Test
  void byDefaultOnlyTheTopicIsOn() {
    ChannelSettings settings = GivenSettings.none().channels();

    assertThat(settings.topic()).isTrue();
    assertThat(settings.webhookUrl()).isEmpty();
    assertThat(settings.mailTo()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://alertmanager.example.org/api/v2/alerts",
        "https://127.0.0.1:9093/x?token=1",
        "http://localhost:9093/api/v2/alerts",
        "http://127.0.0.1/",
        "http://127.1.2.3:9093/",
        "http://[::1]:9093/"
      })
  void aWebhookIsEncryptedOrOnThisMachine(String url) {
    assertThat(given(WEBHOOK, url).webhookUrl()).contains(URI.create(url));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://alertmanager.example.org/",
        "http://127.0.0.1.example.org/",
        "http://localhost.example.org/",
        "http://10.0.0.1/",
        "https://user:secret@example.org/",
        "https://example.org/#part",
        "ftp://localhost/",
        "https:/api",
        "//localhost/",
        "https://exa mple.org/"
      })
  void anyOtherWebhookStopsTheDeployment(String url) {
    assertStops(WEBHOOK, url);
  }

  @Test
  void mailGoesToSeveralAddresses() {
    assertThat(given("health.alert.mail.to", "a.b+c@example.org, d@localhost").mailTo())
        .containsExactly("a.b+c@example.org", "d@localhost");
  }

  @ParameterizedTest
  @CsvSource({
    "health.alert.mail.to, nobody",
    "health.alert.mail.to, a@example.org;b@example.org",
    "health.alert.mail.to, 'a@example.org,'",
    "health.alert.mail.to, 'Doctor <a@example.org>'",
    "health.alert.mail.to, 'a@example.org\nBcc: b@example.org'",
    "health.alert.mail.from, ''",
    "health.alert.topic, yes",
    "health.alert.webhook.credentials-file, relative",
    "health.alert.url, https://example.org/health-worker",
    "health.alert.url, https://example.org/?x=/",
    "health.alert.url, ''"
  })
  void aWrongSettingStopsTheDeployment(String key, String wrong) {
    assertStops(key, wrong);
  }

  @Test
  void mailGoesToNoMoreThan32Addresses() {
    assertStops(
        "health.alert.mail.to",
        IntStream.range(0, 33).mapToObj(i -> "a" + i + "@b").collect(Collectors.joining(",")));
  }

  private static void assertStops(String key, String wrong) {
    assertThatThrownBy(given(key, wrong)::validate)
        .isInstanceOf(InvalidSettingException.class)
        .hasMessageStartingWith(key + " is ");
  }

  private static ChannelSettings given(String key, String value) {
    return GivenSettings.of(key, value).channels();
  }
}
