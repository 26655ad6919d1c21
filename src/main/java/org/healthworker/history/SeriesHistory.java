package org.healthworker.history;

import java.util.List;

/**
 * One metric of one node over time.
 *
 * @param points oldest first
 */
public record SeriesHistory(String node, String metric, List<HistoryPoint> points) {}
