package org.healthworker.history;

import static org.healthworker.report.JsonLibrary.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.healthworker.config.SettingSource;
import org.healthworker.config.Thresholds;
import org.healthworker.evaluate.Status;
import org.healthworker.report.HealthReport;

/** Reads the stored document of a report. */
final class FoldedReportJson {
  private static final String THRESHOLDS = "thresholds";

  private FoldedReportJson() {}

  /**
   * Reads it.
   *
   * @throws RuntimeException of one kind or another where it is not the document of a report
   */
  static FoldedReport read(HealthReport report) {
    try (JsonReader reader = JSON.createReader(new StringReader(report.document()))) {
      JsonObject document = reader.readObject();
      return new FoldedReport(
          report.taskId(),
          report.node(),
          report.storedAt(),
          Instant.parse(document.getString("timestamp")),
          checks(document.getJsonObject("checks")));
    }
  }

  private static Map<String, FoldedCheck> checks(JsonObject checks) {
    var folded = new LinkedHashMap<String, FoldedCheck>();
    checks.forEach((name, check) -> folded.put(name, check(check.asJsonObject())));
    return Collections.unmodifiableMap(folded);
  }

  private static FoldedCheck check(JsonObject check) {
    List<FoldedPart> parts =
        parts(check)
            .map(byAlias -> byAlias.entrySet().stream().map(FoldedReportJson::part).toList())
            .orElseGet(() -> List.of(part(Map.entry("", check))));
    return new FoldedCheck(status(check), parts);
  }

  /** The only objects in a check are its thresholds and its parts. */
  private static Optional<JsonObject> parts(JsonObject check) {
    return check.entrySet().stream()
        .filter(field -> field.getValue() instanceof JsonObject)
        .filter(field -> !field.getKey().equals(THRESHOLDS))
        .map(field -> field.getValue().asJsonObject())
        .findFirst();
  }

  private static FoldedPart part(Map.Entry<String, ? extends JsonValue> byAlias) {
    JsonObject part = byAlias.getValue().asJsonObject();
    return new FoldedPart(
        byAlias.getKey(),
        status(part),
        text(part, "error"),
        text(part, "measured_at").map(Instant::parse),
        numbers(part),
        Optional.ofNullable(part.getJsonObject(THRESHOLDS)).map(FoldedReportJson::thresholds));
  }

  private static Map<String, Double> numbers(JsonObject part) {
    var numbers = new LinkedHashMap<String, Double>();
    part.forEach((name, value) -> add(numbers, name, value));
    return Collections.unmodifiableMap(numbers);
  }

  /** A list of numbers counts from 0. */
  private static void add(Map<String, Double> numbers, String name, JsonValue value) {
    if (value instanceof JsonNumber number) {
      numbers.put(name, number.doubleValue());
    } else if (value instanceof JsonArray list) {
      for (int i = 0; i < list.size(); i++) {
        add(numbers, name + "." + i, list.get(i));
      }
    }
  }

  private static Thresholds thresholds(JsonObject json) {
    JsonNumber recovery = json.getJsonNumber("recovery");
    return new Thresholds(
        json.getJsonNumber("warning").doubleValue(),
        json.getJsonNumber("error").doubleValue(),
        recovery == null ? OptionalDouble.empty() : OptionalDouble.of(recovery.doubleValue()),
        SettingSource.valueOf(constant(json.getString("source"))));
  }

  private static Status status(JsonObject json) {
    return Status.valueOf(constant(json.getString("status")));
  }

  private static Optional<String> text(JsonObject json, String name) {
    return Optional.ofNullable(json.getString(name, null));
  }

  private static String constant(String word) {
    return word.toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
