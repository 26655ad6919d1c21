package org.healthworker.history;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A part of history.
 *
 * @param step of all series; empty where each point is one self-check
 */
public record History(Optional<Duration> step, List<SeriesHistory> series) {}
