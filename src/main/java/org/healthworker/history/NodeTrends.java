package org.healthworker.history;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Where nodes are heading.
 *
 * @param now by the database's clock, from which forecasts count
 * @param window until then, whose values they are of
 */
public record NodeTrends(Instant now, Duration window, List<SeriesTrend> series) {}
