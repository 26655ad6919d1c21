package org.healthworker.alert;

import java.util.Optional;
import org.healthworker.config.SettingSource;
import org.healthworker.config.Thresholds;
import org.healthworker.history.SeriesTrend;
import org.healthworker.history.Trend;

/** Trends of metrics whose thresholds are 80 and 95. */
final class SampleTrends {
  private SampleTrends() {}

  static SeriesTrend series(String metric, double level, double perHour, double p) {
    var trend = new Trend(96, level, perHour, perHour - 0.1, perHour + 0.1, 0.9, p);
    return series(metric, Optional.of(trend));
  }

  static SeriesTrend series(String metric, Optional<Trend> trend) {
    var thresholds = new Thresholds(80, 95, SettingSource.DEFAULT);
    return new SeriesTrend("app-1", "disk", metric, thresholds, trend);
  }
}
