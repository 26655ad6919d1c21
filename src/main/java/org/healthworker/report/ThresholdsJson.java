package org.healthworker.report;

import static org.healthworker.report.JsonLibrary.JSON;

import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import org.healthworker.config.Thresholds;

/** Thresholds as JSON, the same wherever they are shown. */
public final class ThresholdsJson {
  private ThresholdsJson() {}

  public static JsonObjectBuilder of(Thresholds thresholds) {
    JsonObjectBuilder json =
        JSON.createObjectBuilder()
            .add("warning", level(thresholds.warning()))
            .add("error", level(thresholds.error()));
    thresholds.recovery().ifPresent(recovery -> json.add("recovery", level(recovery)));
    return json.add("source", thresholds.source().toString());
  }

  /** 80, not 80.0: as the admin wrote it. */
  private static BigDecimal level(double level) {
    BigDecimal plain = BigDecimal.valueOf(level).stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }
}
