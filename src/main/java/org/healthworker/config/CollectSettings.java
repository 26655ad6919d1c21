package org.healthworker.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** How and what the collectors measure. */
@ApplicationScoped
public class CollectSettings {
  /** Collection ends after this, whatever a measurement does (contract: a report within 5 s). */
  public static final Duration LONGEST_COLLECTION = Duration.ofSeconds(4);

  /** How many paths the check of the disks may have. */
  public static final int MOST_MOUNTS = 64;

  private static final String ALIAS = "[a-z0-9_-]{1,64}";
  private static final int MOST_TARGETS = 32;

  private static final Setting<Duration> TIMEOUT =
      DurationSetting.of("health.collector.timeout", Duration.ofMillis(1), LONGEST_COLLECTION);
  private static final Setting<Duration> MAX_AGE =
      DurationSetting.of("health.measurement.max-age", Duration.ZERO, Duration.ofHours(1));
  private static final Setting<Duration> SAMPLE_INTERVAL =
      DurationSetting.of(
          "health.cpu.sample-interval", Duration.ofMillis(100), Duration.ofMinutes(1));
  private static final Setting<Optional<Map<String, Path>>> MOUNTS =
      new Setting<>(
          "health.disk.mounts",
          "auto, or alias=path,… with at most 64 different aliases of a-z 0-9 _ - and absolute paths",
          CollectSettings::mounts);
  private static final Setting<Map<String, NetworkTarget>> TARGETS =
      new Setting<>(
          "health.network.targets",
          "empty, or alias=host:port,… with at most 32 different aliases of a-z 0-9 _ - and ports"
              + " from 1 to 65535",
          CollectSettings::targets);

  private final Settings settings;

  @Inject
  CollectSettings(Settings settings) {
    this.settings = settings;
  }

  /** For the container's proxies only. */
  CollectSettings() {
    this(null);
  }

  /** How long one collector may take. */
  public Duration collectorTimeout() {
    return settings.value(TIMEOUT);
  }

  /** How old a measurement may be that a task is answered with. */
  public Duration measurementMaxAge() {
    return settings.value(MAX_AGE);
  }

  /** The length of the window over which processor use is averaged. */
  public Duration cpuSampleInterval() {
    return settings.value(SAMPLE_INTERVAL);
  }

  /**
   * The measured paths by alias, in the order in which they were configured; empty where the system
   * is to tell them.
   */
  public Optional<Map<String, Path>> mounts() {
    return settings.value(MOUNTS);
  }

  /** Where connections are tried by alias, in the order in which they were configured. */
  public Map<String, NetworkTarget> targets() {
    return settings.value(TARGETS);
  }

  void validate() {
    collectorTimeout();
    measurementMaxAge();
    cpuSampleInterval();
    mounts();
    targets();
  }

  private static Optional<Map<String, Path>> mounts(String text) {
    return "auto".equals(text)
        ? Optional.empty()
        : Optional.of(byAlias(text, MOST_MOUNTS, CollectSettings::absolute));
  }

  private static Map<String, NetworkTarget> targets(String text) {
    return text.isEmpty() ? Map.of() : byAlias(text, MOST_TARGETS, NetworkTarget::parse);
  }

  private static Path absolute(String text) {
    Path path = Path.of(text);
    if (!path.isAbsolute()) {
      throw new IllegalArgumentException(text);
    }
    return path;
  }

  private static <T> Map<String, T> byAlias(String text, int most, Function<String, T> parse) {
    var values = new LinkedHashMap<String, T>();
    for (String entry : text.split(",", -1)) {
      int equals = entry.indexOf('=');
      String alias = entry.substring(0, Math.max(equals, 0)).strip();
      T value = parse.apply(entry.substring(equals + 1).strip());
      if (!alias.matches(ALIAS) || values.put(alias, value) != null) {
        throw new IllegalArgumentException(entry);
      }
    }
    if (values.size() > most) {
      throw new IllegalArgumentException("too many");
    }
    return Collections.unmodifiableMap(values);
  }
}
