package org.healthworker.config;

/**
 * From which level on a check is in warning and in error, in the unit of that level (percent, tasks
 * or milliseconds).
 *
 * @param warning at or above this level: warning
 * @param error at or above this level: error; never below {@code warning}
 * @param source where they come from; the stronger one where the two differ
 */
public record Thresholds(double warning, double error, SettingSource source) {}
