package org.healthworker.cli;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A check of a report, or a part of one. What it measures is taken as it comes, so that a new check
 * needs no new command line.
 *
 * @param names its name, and behind it the alias of a part
 * @param json its object in the report
 */
record Check(List<String> names, JsonObject json) {
  private static final String THRESHOLDS = "thresholds";

  /** Not measured: they say how, or what came of it. */
  private static final Set<String> OTHERS = Set.of("status", "error", "measured_at");

  /** The parts where there are some, such as mounts. */
  static List<Check> judged(List<String> names, JsonObject json) {
    List<Check> parts =
        SafeJson.children(json).entrySet().stream()
            .filter(field -> !field.getKey().equals(THRESHOLDS))
            .flatMap(field -> SafeJson.children(field.getValue()).entrySet().stream())
            .map(
                part ->
                    new Check(
                        Stream.concat(names.stream(), Stream.of(part.getKey())).toList(),
                        part.getValue()))
            .toList();
    return parts.isEmpty() ? List.of(new Check(names, json)) : parts;
  }

  String name() {
    return String.join(" ", names);
  }

  String status() {
    return json.getString("status", "unknown");
  }

  State state() {
    return State.of(status());
  }

  Optional<String> error() {
    return Optional.ofNullable(json.getString("error", null));
  }

  Optional<Thresholds> thresholds() {
    return json.get(THRESHOLDS) instanceof JsonObject thresholds
        ? Optional.of(new Thresholds(thresholds))
        : Optional.empty();
  }

  /** The numbers; the first one is what the thresholds judge. */
  List<Metric> metrics() {
    return json.entrySet().stream()
        .filter(field -> field.getValue() instanceof JsonNumber)
        .map(field -> new Metric(field.getKey(), ((JsonNumber) field.getValue()).doubleValue()))
        .filter(Metric::isFinite)
        .toList();
  }

  /** All that it says of itself, for people. */
  String text() {
    return error()
        .orElseGet(
            () ->
                Stream.concat(metrics().stream().map(Metric::text), words())
                    .collect(Collectors.joining(", ")));
  }

  /** Its first number, or why it has none. */
  String shortText() {
    return error()
        .orElseGet(() -> metrics().stream().findFirst().map(Metric::text).orElse(status()));
  }

  private Stream<String> words() {
    return json.entrySet().stream()
        .filter(field -> !OTHERS.contains(field.getKey()))
        .flatMap(field -> word(field.getKey(), field.getValue()).stream());
  }

  private static Optional<String> word(String field, JsonValue value) {
    return switch (value.getValueType()) {
      case STRING -> Optional.of(Metric.words(field) + " " + ((JsonString) value).getString());
      case ARRAY ->
          Optional.of(
              Metric.words(field)
                  + value.asJsonArray().stream()
                      .map(each -> each == JsonValue.NULL ? " -" : " " + each)
                      .collect(Collectors.joining()));
      default -> Optional.empty();
    };
  }
}
