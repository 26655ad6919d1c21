package org.healthworker.config;

import java.util.OptionalDouble;

/**
 * From which level on a check is in warning and in error, in the unit of that level (percent, tasks
 * or milliseconds).
 *
 * @param warning at or above this level: warning
 * @param error at or above this level: error; never below {@code warning}
 * @param recovery below this level an alert can end; never above {@code warning}, which it is where
 *     it is empty
 * @param source where they come from; the strongest one where they differ
 */
public record Thresholds(
    double warning, double error, OptionalDouble recovery, SettingSource source) {
  /** Thresholds of which the warning is the recovery too. */
  public Thresholds(double warning, double error, SettingSource source) {
    this(warning, error, OptionalDouble.empty(), source);
  }
}
