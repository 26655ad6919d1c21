package org.healthworker.api;

import static org.healthworker.report.JsonLibrary.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import org.healthworker.history.History;
import org.healthworker.history.HistoryFilter;
import org.healthworker.history.HistoryPoint;
import org.healthworker.history.SeriesHistory;
import org.healthworker.report.Timestamps;

/** A part of history as JSON. */
final class HistoryJson {
  private static final int PLACES = 3;

  private HistoryJson() {}

  static JsonObject of(HistoryFilter filter, History history) {
    JsonArrayBuilder series = JSON.createArrayBuilder();
    history.series().forEach(each -> series.add(of(each)));
    return JSON.createObjectBuilder()
        .add("check", filter.check())
        .add("from", Timestamps.format(filter.from()))
        .add("to", Timestamps.format(filter.to()))
        .add(
            "step",
            history
                .step()
                .map(Duration::toString)
                .<JsonValue>map(JSON::createValue)
                .orElse(JsonValue.NULL))
        .add("series", series)
        .build();
  }

  private static JsonObjectBuilder of(SeriesHistory series) {
    JsonArrayBuilder points = JSON.createArrayBuilder();
    series.points().forEach(point -> points.add(of(point)));
    return JSON.createObjectBuilder()
        .add("node", series.node())
        .add("metric", series.metric())
        .add("points", points);
  }

  private static JsonObjectBuilder of(HistoryPoint point) {
    JsonObjectBuilder json = JSON.createObjectBuilder().add("at", Timestamps.format(point.at()));
    point
        .numbers()
        .ifPresentOrElse(
            numbers ->
                json.add("avg", decimal(numbers.average()))
                    .add("min", decimal(numbers.least()))
                    .add("max", decimal(numbers.most()))
                    .add("count", numbers.count()),
            () -> json.addNull("avg").addNull("min").addNull("max").add("count", 0));
    if (!point.seconds().isEmpty()) {
      JsonObjectBuilder seconds = JSON.createObjectBuilder();
      point.seconds().forEach((status, each) -> seconds.add(status.toString(), decimal(each)));
      json.add("seconds", seconds);
    }
    return json;
  }

  /** No more places than mean something. */
  private static BigDecimal decimal(double value) {
    BigDecimal rounded =
        BigDecimal.valueOf(value).setScale(PLACES, RoundingMode.HALF_EVEN).stripTrailingZeros();
    return rounded.scale() < 1 ? rounded.setScale(1) : rounded;
  }
}
