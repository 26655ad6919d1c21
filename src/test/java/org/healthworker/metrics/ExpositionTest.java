package org.healthworker.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import org.healthworker.evaluate.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpositionTest {
  private static final String PROTOBUF =
      "application/vnd.google.protobuf;proto=io.prometheus.client.MetricFamily;encoding=delimited";

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"*/*", "text/plain;version=0.0.4", PROTOBUF, "text/html", ""})
  void thePlainTextFormatIsForAnyone(String accept) {
    assertThat(Exposition.of(aStatus(), accept).contentType())
        .isEqualTo("text/plain; version=0.0.4; charset=utf-8");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/openmetrics-text",
        "application/openmetrics-text;version=1.0.0;q=0.5,text/plain;version=0.0.4;q=0.2",
        PROTOBUF + ",application/openmetrics-text;version=1.0.0;q=0.6,*/*;q=0.1"
      })
  void openMetricsIsForWhoeverAcceptsIt(String accept) {
    assertThat(Exposition.of(aStatus(), accept).contentType())
        .isEqualTo("application/openmetrics-text; version=1.0.0; charset=utf-8");
  }

  @Test
  void openMetricsHasStateSets() {
    assertThat(Exposition.of(aStatus(), "application/openmetrics-text").text())
        .isEqualTo(
            """
            # TYPE health_x stateset
            # HELP health_x X.
            health_x{health_x="error"} 0
            health_x{health_x="ok"} 0
            health_x{health_x="unknown"} 0
            health_x{health_x="warning"} 1
            # EOF
            """);
  }

  private static MetricSnapshots aStatus() {
    var families = new Families();
    families.state("health_x", "X.", Labels.EMPTY, Status.WARNING);
    return families.build();
  }
}
