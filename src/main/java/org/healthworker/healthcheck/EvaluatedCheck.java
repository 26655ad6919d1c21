package org.healthworker.healthcheck;

import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.healthworker.collect.Measured;
import org.healthworker.collect.MeasurementOfParts;
import org.healthworker.config.ThresholdSettings;
import org.healthworker.config.Thresholds;
import org.healthworker.evaluate.CheckResult;
import org.healthworker.evaluate.Evaluation;
import org.healthworker.report.CheckResultJson;

/** A measurement, what judged it, and what came of that: immutable, shared by concurrent tasks. */
record EvaluatedCheck(Measured measured, Judges judges, CheckResult result, JsonObject json) {

  static EvaluatedCheck of(Measured measured, Judges judges) {
    CheckResult result = Evaluation.of(measured, judges.own(), judges.ofParts()::get);
    return new EvaluatedCheck(measured, judges, result, CheckResultJson.of(result));
  }

  boolean isOf(Measured otherMeasured, Judges otherJudges) {
    return measured == otherMeasured && judges.equals(otherJudges);
  }

  /** The thresholds in force for a check and its parts. */
  record Judges(Optional<Thresholds> own, Map<String, Optional<Thresholds>> ofParts) {
    static Judges of(String check, Measured measured, ThresholdSettings settings) {
      var ofParts = new LinkedHashMap<String, Optional<Thresholds>>();
      if (measured instanceof Measured.Value value
          && value.measurement() instanceof MeasurementOfParts whole) {
        whole.parts().keySet().forEach(alias -> ofParts.put(alias, settings.of(check, alias)));
      }
      return new Judges(settings.of(check), ofParts);
    }
  }
}
