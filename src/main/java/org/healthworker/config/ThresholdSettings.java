package org.healthworker.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The thresholds in force: {@code health.threshold.<check>.{warning,error}}, and for a mount or a
 * target {@code health.threshold.<check>.<alias>.{warning,error}}, each falling back to its
 * check's.
 */
@ApplicationScoped
public class ThresholdSettings {
  private static final System.Logger LOG = System.getLogger(ThresholdSettings.class.getName());
  private static final Set<String> IN_PERCENT = Set.of("memory", "disk", "cpu", "jvm");

  private final Settings settings;
  private final Map<String, Setting<OptionalDouble>> levels = new ConcurrentHashMap<>();
  private final Map<String, Thresholds> lastGood = new ConcurrentHashMap<>();
  private final Map<String, String> refused = new ConcurrentHashMap<>();

  @Inject
  ThresholdSettings(Settings settings) {
    this.settings = settings;
  }

  /** For the container's proxies only. */
  ThresholdSettings() {
    this(null);
  }

  /**
   * The thresholds of a check, or none where it is never judged.
   *
   * @throws InvalidSettingException where they are wrong and none were good before
   */
  public Optional<Thresholds> of(String check) {
    return pair("health.threshold." + check, check, Optional.empty());
  }

  /** The thresholds of one mount or target of a check. */
  public Optional<Thresholds> of(String check, String alias) {
    return pair("health.threshold." + check + "." + alias, check, of(check));
  }

  private Optional<Thresholds> pair(String prefix, String check, Optional<Thresholds> fallback) {
    var warning = settings.read(level(prefix + ".warning", check));
    var error = settings.read(level(prefix + ".error", check));
    if (warning.value().isEmpty() && error.value().isEmpty()) {
      return fallback;
    }
    double none = Double.POSITIVE_INFINITY;
    double above = error.value().orElse(fallback.map(Thresholds::error).orElse(none));
    double from = warning.value().orElse(fallback.map(Thresholds::warning).orElse(above));
    SettingSource source =
        warning.value().isEmpty()
            ? error.source()
            : error.value().isEmpty()
                ? warning.source()
                : warning.source().strongerOf(error.source());
    return Optional.of(checked(prefix, new Thresholds(from, above, source)));
  }

  private Thresholds checked(String prefix, Thresholds pair) {
    if (pair.warning() <= pair.error()) {
      lastGood.put(prefix, pair);
      refused.remove(prefix);
      return pair;
    }
    var refusal =
        new InvalidSettingException(
            prefix + ".warning",
            Double.toString(pair.warning()),
            "at most " + prefix + ".error, which is " + pair.error());
    Thresholds last = lastGood.get(prefix);
    if (last == null) {
      throw refusal;
    }
    if (!refusal.getMessage().equals(refused.put(prefix, refusal.getMessage()))) {
      LOG.log(
          System.Logger.Level.WARNING,
          () -> "HW0101 " + refusal.getMessage() + ". The last good value stays.");
    }
    return last;
  }

  private Setting<OptionalDouble> level(String key, String check) {
    return levels.computeIfAbsent(key, k -> level(k, IN_PERCENT.contains(check) ? 100 : 1e9));
  }

  private static Setting<OptionalDouble> level(String key, double most) {
    String allowed = "a number from 0 to " + (most == 100 ? "100 (percent)" : "1000000000");
    return new Setting<>(key, allowed, text -> parse(text, most));
  }

  private static OptionalDouble parse(String text, double most) {
    if (text.isEmpty()) {
      return OptionalDouble.empty();
    }
    double level = Double.parseDouble(text);
    if (!(level >= 0 && level <= most)) {
      throw new IllegalArgumentException("out of range");
    }
    return OptionalDouble.of(level);
  }
}
