package org.healthworker.config;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.healthworker.config.Settings.Sourced;

/**
 * The thresholds in force: {@code health.threshold.<check>.{warning,error}}, and for a mount or a
 * target {@code health.threshold.<check>.<alias>.{warning,error}}, each falling back to its
 * check's. Wrong ones are refused: the last good pair stays, or else the check's own.
 */
@ApplicationScoped
public class ThresholdSettings {
  private static final System.Logger LOG = System.getLogger(ThresholdSettings.class.getName());
  private static final Set<String> IN_PERCENT = Set.of("memory", "disk", "cpu", "jvm");

  private final Settings settings;
  private final Map<String, Setting<OptionalDouble>> levels = new ConcurrentHashMap<>();
  private final Map<String, Thresholds> lastGood = new ConcurrentHashMap<>();
  private final Map<String, String> refusals = new ConcurrentHashMap<>();

  @Inject
  ThresholdSettings(Settings settings) {
    this.settings = settings;
  }

  /** For the container's proxies only. */
  ThresholdSettings() {
    this(null);
  }

  /** The thresholds of a check, or none where it is never judged. */
  public Optional<Thresholds> of(String check) {
    return inForce(prefix(check), check, Optional.empty());
  }

  /** The thresholds of one mount or target of a check. */
  public Optional<Thresholds> of(String check, String alias) {
    return inForce(prefix(check) + "." + alias, check, of(check));
  }

  /**
   * Reads the thresholds of a check and of its parts.
   *
   * @throws InvalidSettingException for the first that is wrong
   */
  public void validate(String check, Set<String> aliases) {
    Optional<Thresholds> own = read(prefix(check), check, Optional.empty());
    aliases.forEach(alias -> read(prefix(check) + "." + alias, check, own));
  }

  private Optional<Thresholds> inForce(String prefix, String check, Optional<Thresholds> fallback) {
    try {
      Optional<Thresholds> pair = read(prefix, check, fallback);
      pair.ifPresent(good -> lastGood.put(prefix, good));
      refusals.remove(prefix);
      return pair;
    } catch (InvalidSettingException e) {
      if (!e.getMessage().equals(refusals.put(prefix, e.getMessage()))) {
        LOG.log(WARNING, () -> "HW0101 " + e.getMessage() + ". The last good value stays.");
      }
      return Optional.ofNullable(lastGood.get(prefix)).or(() -> fallback);
    }
  }

  private Optional<Thresholds> read(String prefix, String check, Optional<Thresholds> fallback) {
    var warning = settings.read(level(prefix + ".warning", check));
    var error = settings.read(level(prefix + ".error", check));
    if (warning.value().isEmpty() && error.value().isEmpty()) {
      return fallback;
    }
    var pair =
        new Thresholds(
            orElse(warning, fallback.map(Thresholds::warning), prefix + ".warning"),
            orElse(error, fallback.map(Thresholds::error), prefix + ".error"),
            source(warning, fallback).strongerOf(source(error, fallback)));
    if (pair.warning() > pair.error()) {
      throw new InvalidSettingException(
          prefix + ".warning",
          Double.toString(pair.warning()),
          "at most " + prefix + ".error, which is " + pair.error());
    }
    return Optional.of(pair);
  }

  private static double orElse(
      Sourced<OptionalDouble> level, Optional<Double> fallback, String key) {
    return level
        .value()
        .orElseGet(
            () ->
                fallback.orElseThrow(
                    () -> new InvalidSettingException(key, "", "a number, as its pair has one")));
  }

  private static SettingSource source(
      Sourced<OptionalDouble> level, Optional<Thresholds> fallback) {
    return level.value().isPresent()
        ? level.source()
        : fallback.map(Thresholds::source).orElse(level.source());
  }

  private static String prefix(String check) {
    return "health.threshold." + check;
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
    double level = new BigDecimal(text).doubleValue();
    if (!(level >= 0 && level <= most)) {
      throw new IllegalArgumentException("out of range");
    }
    return OptionalDouble.of(level);
  }
}
