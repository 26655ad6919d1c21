package org.healthworker.healthcheck;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.healthworker.collect.Measured;
import org.healthworker.config.ThresholdSettings;
import org.healthworker.healthcheck.EvaluatedCheck.Judges;

/** Evaluates a measurement once for as long as the thresholds stay, however many tasks share it. */
@ApplicationScoped
class Evaluator {
  private final Map<String, EvaluatedCheck> last = new ConcurrentHashMap<>();

  @Inject private ThresholdSettings thresholds;

  Map<String, EvaluatedCheck> evaluate(Map<String, Measured> measured) {
    var evaluated = new LinkedHashMap<String, EvaluatedCheck>();
    measured.forEach((name, value) -> evaluated.put(name, evaluate(name, value)));
    return evaluated;
  }

  private EvaluatedCheck evaluate(String name, Measured measured) {
    Judges judges = Judges.of(name, measured, thresholds);
    EvaluatedCheck known = last.get(name);
    if (known != null && known.isOf(measured, judges)) {
      return known;
    }
    EvaluatedCheck evaluated = EvaluatedCheck.of(measured, judges);
    last.put(name, evaluated);
    return evaluated;
  }
}
