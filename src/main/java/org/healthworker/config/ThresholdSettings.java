package org.healthworker.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.healthworker.config.Settings.Sourced;

/**
 * The thresholds in force: {@code health.threshold.<check>.{warning,error,recovery}}, and for a
 * mount or a target {@code health.threshold.<check>.<alias>.{warning,error,recovery}}, each falling
 * back to its check's. Wrong ones are refused: the last good ones stay, or else the check's own.
 */
@ApplicationScoped
public class ThresholdSettings {
  private static final Set<String> IN_PERCENT = Set.of("memory", "disk", "cpu", "jvm");

  private final Settings settings;
  private final Refusals refusals;
  private final Map<String, Setting<OptionalDouble>> levels = new ConcurrentHashMap<>();
  private final Map<String, SourcedThresholds> lastGood = new ConcurrentHashMap<>();
  private final Map<String, Runnable> refusedPairs = new ConcurrentHashMap<>();

  @Inject
  ThresholdSettings(Settings settings, Refusals refusals) {
    this.settings = settings;
    this.refusals = refusals;
  }

  /** For the container's proxies only. */
  ThresholdSettings() {
    this(null, null);
  }

  /** The thresholds of a check, or none where it is never judged. */
  public Optional<Thresholds> of(String check) {
    return sourced(check).map(SourcedThresholds::thresholds);
  }

  /** The thresholds of one mount or target of a check. */
  public Optional<Thresholds> of(String check, String alias) {
    return sourced(check, alias).map(SourcedThresholds::thresholds);
  }

  /** Those of a check, with the name of their source. */
  public Optional<SourcedThresholds> sourced(String check) {
    return inForce(prefix(check), check, Optional::empty);
  }

  /** Those of one mount or target of a check, with the name of their source. */
  public Optional<SourcedThresholds> sourced(String check, String alias) {
    return inForce(prefix(check) + "." + alias, check, () -> sourced(check));
  }

  /**
   * Reads the thresholds of a check and of its parts.
   *
   * @throws InvalidSettingException for the first that is wrong
   */
  public void validate(String check, Set<String> aliases) {
    Optional<SourcedThresholds> own = read(prefix(check), check, Optional.empty());
    aliases.forEach(alias -> read(prefix(check) + "." + alias, check, own));
  }

  /**
   * Reads every setting and refused pair again, so that {@link Refusals#now()} is of now, also for
   * a mount that is no longer measured.
   */
  public void reread() {
    settings.reread();
    refusedPairs.values().forEach(Runnable::run);
  }

  /** The greatest level that a threshold of a check may be; the least is 0. */
  public static double greatest(String check) {
    return IN_PERCENT.contains(check) ? 100 : 1e9;
  }

  private Optional<SourcedThresholds> inForce(
      String prefix, String check, Supplier<Optional<SourcedThresholds>> inherited) {
    Optional<SourcedThresholds> fallback = inherited.get();
    try {
      Optional<SourcedThresholds> pair = read(prefix, check, fallback);
      pair.ifPresent(good -> lastGood.put(prefix, good));
      refusedPairs.remove(prefix);
      refusals.accept(prefix);
      return pair;
    } catch (InvalidSettingException e) {
      refusedPairs.put(prefix, () -> inForce(prefix, check, inherited));
      refusals.refuse(prefix, e);
      return Optional.ofNullable(lastGood.get(prefix)).or(() -> fallback);
    }
  }

  private Optional<SourcedThresholds> read(
      String prefix, String check, Optional<SourcedThresholds> fallback) {
    var warning = settings.read(level(prefix + ".warning", check));
    var error = settings.read(level(prefix + ".error", check));
    var recovery = settings.read(level(prefix + ".recovery", check));
    if (Stream.of(warning, error, recovery).allMatch(level -> level.value().isEmpty())) {
      return fallback;
    }
    var ofWarning = needed(warning, fallback, Thresholds::warning, prefix + ".warning");
    var ofError = needed(error, fallback, Thresholds::error, prefix + ".error");
    var ofRecovery = orElse(recovery, fallback, Thresholds::recovery);
    requireAtMost(prefix, ".warning", ofWarning, ".error", ofError);
    ofRecovery.ifPresent(level -> requireAtMost(prefix, ".recovery", level, ".warning", ofWarning));
    var strongest =
        Stream.concat(Stream.of(ofWarning, ofError), ofRecovery.stream())
            .max(Comparator.comparing(Sourced::source))
            .orElseThrow();
    OptionalDouble recoveryLevel =
        ofRecovery.map(level -> OptionalDouble.of(level.value())).orElse(OptionalDouble.empty());
    return Optional.of(
        new SourcedThresholds(
            new Thresholds(ofWarning.value(), ofError.value(), recoveryLevel, strongest.source()),
            strongest.sourceName()));
  }

  private static void requireAtMost(
      String prefix, String key, Sourced<Double> level, String mostKey, Sourced<Double> most) {
    if (level.value() > most.value()) {
      throw new InvalidSettingException(
          prefix + key,
          Double.toString(level.value()),
          "at most " + prefix + mostKey + ", which is " + most.value());
    }
  }

  private static Sourced<Double> needed(
      Sourced<OptionalDouble> level,
      Optional<SourcedThresholds> fallback,
      ToDoubleFunction<Thresholds> ofFallback,
      String key) {
    return orElse(level, fallback, pair -> OptionalDouble.of(ofFallback.applyAsDouble(pair)))
        .orElseThrow(() -> new InvalidSettingException(key, "", "a number, as its pair has one"));
  }

  /** A level itself, or else that of the thresholds to fall back to. */
  private static Optional<Sourced<Double>> orElse(
      Sourced<OptionalDouble> level,
      Optional<SourcedThresholds> fallback,
      Function<Thresholds, OptionalDouble> ofFallback) {
    if (level.value().isPresent()) {
      return Optional.of(
          new Sourced<>(level.value().getAsDouble(), level.source(), level.sourceName()));
    }
    return fallback.flatMap(
        pair -> {
          OptionalDouble inherited = ofFallback.apply(pair.thresholds());
          return inherited.isEmpty()
              ? Optional.empty()
              : Optional.of(
                  new Sourced<>(
                      inherited.getAsDouble(), pair.thresholds().source(), pair.sourceName()));
        });
  }

  private static String prefix(String check) {
    return "health.threshold." + check;
  }

  private Setting<OptionalDouble> level(String key, String check) {
    return levels.computeIfAbsent(key, k -> level(k, greatest(check)));
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
