package org.healthworker.alert;

import java.time.Instant;
import java.util.Optional;

/**
 * Which self-checks a backtest reads, by when they were stored.
 *
 * @param node empty: those of all
 * @param from included
 * @param to not included
 */
public record BacktestRange(Optional<String> node, Instant from, Instant to) {}
