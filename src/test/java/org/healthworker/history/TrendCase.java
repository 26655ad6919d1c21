package org.healthworker.history;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;

/**
 * Points, and what packages of others compute of them; {@code trend-cases.py} says which and how.
 */
record TrendCase(JsonObject json) {
  static Stream<TrendCase> all() {
    try (var file = TrendCase.class.getResourceAsStream("trend-cases.json");
        var reader = Json.createReader(file)) {
      return reader.readArray().getValuesAs(JsonObject.class).stream().map(TrendCase::new);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  double[] numbers(String name) {
    return json.getJsonArray(name).getValuesAs(JsonNumber.class).stream()
        .mapToDouble(JsonNumber::doubleValue)
        .toArray();
  }

  double number(String name) {
    return json.getJsonNumber(name).doubleValue();
  }

  TheilSen line() {
    return new TheilSen(numbers("x"), numbers("y"));
  }

  MannKendall test() {
    return MannKendall.of(numbers("y"));
  }

  @Override
  public String toString() {
    return json.getString("name");
  }
}
