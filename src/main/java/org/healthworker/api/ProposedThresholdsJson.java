package org.healthworker.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.healthworker.alert.ProposedThresholds;
import org.healthworker.config.SettingSource;
import org.healthworker.config.ThresholdSettings;
import org.healthworker.config.Thresholds;
import org.healthworker.task.WrongInputException;

/** Reads proposed thresholds, which look like those that {@link ThresholdsResource} shows. */
final class ProposedThresholdsJson {
  private static final List<String> LEVELS = List.of("warning", "error", "recovery");
  private static final List<String> OF_CHECK = List.of("warning", "error", "recovery", "parts");
  private static final String OBJECT = "an object";

  private ProposedThresholdsJson() {}

  /**
   * Reads those in the field {@code thresholds}.
   *
   * @param checks the names of the checks that are judged
   */
  static ProposedThresholds read(JsonFields body, List<String> checks) throws WrongInputException {
    String allowed = "an object with at least one of " + String.join(", ", checks);
    JsonFields byCheck =
        body.object("thresholds", allowed)
            .orElseThrow(() -> body.missing("thresholds", allowed))
            .knowing(checks);
    if (byCheck.names().isEmpty()) {
      throw WrongInputException.of("thresholds", "an empty object", allowed);
    }
    Map<String, ProposedThresholds.OfCheck> read = new LinkedHashMap<>();
    for (String check : byCheck.names()) {
      JsonFields fields = byCheck.object(check, OBJECT).orElseThrow().knowing(OF_CHECK);
      read.put(check, ofCheck(fields, ThresholdSettings.greatest(check)));
    }
    return new ProposedThresholds(read);
  }

  private static ProposedThresholds.OfCheck ofCheck(JsonFields fields, double most)
      throws WrongInputException {
    Map<String, Thresholds> parts = new LinkedHashMap<>();
    Optional<JsonFields> byAlias = fields.object("parts", OBJECT);
    if (byAlias.isPresent()) {
      for (String alias : byAlias.get().names()) {
        JsonFields part = byAlias.get().object(alias, OBJECT).orElseThrow().knowing(LEVELS);
        parts.put(alias, thresholds(part, most));
      }
    }
    boolean hasOwn = LEVELS.stream().anyMatch(fields.names()::contains);
    return new ProposedThresholds.OfCheck(
        hasOwn || parts.isEmpty() ? Optional.of(thresholds(fields, most)) : Optional.empty(),
        parts);
  }

  private static Thresholds thresholds(JsonFields fields, double most) throws WrongInputException {
    double error = level(fields, "error", most, "a number from 0 to " + (long) most);
    double warning = level(fields, "warning", error, "a number from 0 to error");
    String allowed = "a number from 0 to warning";
    OptionalDouble recovery = fields.number("recovery", 0, warning, allowed);
    // Where they come from plays no part.
    return new Thresholds(warning, error, recovery, SettingSource.DEFAULT);
  }

  private static double level(JsonFields fields, String name, double most, String allowed)
      throws WrongInputException {
    return fields.number(name, 0, most, allowed).orElseThrow(() -> fields.missing(name, allowed));
  }
}
