package org.healthworker.report;

import static org.healthworker.report.JsonLibrary.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.healthworker.collect.Measured;
import org.healthworker.collect.MeasurementOfParts;
import org.healthworker.evaluate.CheckResult;

/** One check of a report as JSON. */
public final class CheckResultJson {
  private CheckResultJson() {}

  public static JsonObject of(CheckResult result) {
    JsonObjectBuilder json = JSON.createObjectBuilder().add("status", result.status().toString());
    if (result.measured() instanceof Measured.Failure failure) {
      return json.add("error", failure.error()).build();
    }
    var value = (Measured.Value) result.measured();
    if (value.measurement() instanceof MeasurementOfParts whole) {
      addParts(json, whole, result);
    } else {
      json.add("measured_at", Timestamps.format(value.at()));
      RecordJson.addAll(json, (Record) value.measurement());
    }
    result
        .thresholds()
        .ifPresent(thresholds -> json.add("thresholds", ThresholdsJson.of(thresholds)));
    return json.build();
  }

  private static void addParts(
      JsonObjectBuilder json, MeasurementOfParts whole, CheckResult result) {
    result
        .worstPart()
        .flatMap(whole::summary)
        .ifPresent(summary -> RecordJson.addAll(json, summary));
    JsonObjectBuilder parts = JSON.createObjectBuilder();
    result.parts().forEach((alias, part) -> parts.add(alias, of(part)));
    json.add(Field.ofParts((Record) whole), parts);
  }
}
