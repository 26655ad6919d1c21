package org.healthworker.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What REST and {@code /metrics} take from their callers. */
@ApplicationScoped
public class ApiSettings {
  private static final int MOST_REQUESTS = 10_000;

  private static final Setting<Set<String>> ORIGINS =
      new Setting<>(
          "health.api.origins",
          "empty, or origins such as https://health.example.com, separated by commas",
          ApiSettings::origins);
  private static final Setting<OptionalInt> REQUESTS_PER_SECOND =
      new Setting<>(
          "health.api.requests-per-second",
          "off or an integer from 1 to " + MOST_REQUESTS,
          ApiSettings::requests);

  private final Settings settings;

  @Inject
  ApiSettings(Settings settings) {
    this.settings = settings;
  }

  /** For the container's proxies only. */
  ApiSettings() {
    this(null);
  }

  /** Of the pages that may change something, beside our own; as browsers write them. */
  public Set<String> origins() {
    return settings.value(ORIGINS);
  }

  /** How many requests each user may send in the long run; empty for any number. */
  public OptionalInt requestsPerSecond() {
    return settings.value(REQUESTS_PER_SECOND);
  }

  void validate() {
    origins();
    requestsPerSecond();
  }

  private static Set<String> origins(String text) {
    return text.isEmpty()
        ? Set.of()
        : Stream.of(text.split(",", -1))
            .map(origin -> WebOrigin.parse(origin.strip()))
            .collect(Collectors.toUnmodifiableSet());
  }

  private static OptionalInt requests(String text) {
    return "off".equals(text)
        ? OptionalInt.empty()
        : OptionalInt.of(IntegerSetting.parse(text, 1, MOST_REQUESTS));
  }
}
