package org.healthworker.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaseUnitTest {
  @ParameterizedTest
  @CsvSource({
    "percent_used, health_x_used_ratio",
    "inodes_percent_used, health_x_inodes_used_ratio",
    "gc_percent, health_x_gc_ratio",
    "available_mb, health_x_available_bytes",
    "free_gb, health_x_free_bytes",
    "latency_ms, health_x_latency_seconds",
    "jvm_seconds, health_x_jvm_seconds",
    "threads, health_x_threads",
    "load_average, health_x_load_average"
  })
  void aMetricIsNamedAfterItsFieldAndEndsInTheBaseUnit(String field, String metric) {
    assertThat(BaseUnit.of(field).metric("x", field)).isEqualTo(metric);
  }

  @Test
  void aCountOfThingsIsNamedAfterTheCheckAlone() {
    assertThat(BaseUnit.of("count").metric("tasks", "count")).isEqualTo("health_tasks");
  }

  @Test
  void aCheckNamedLikeAUnitKeepsItsName() {
    assertThat(BaseUnit.of("percent_used").metric("percent", "percent_used"))
        .isEqualTo("health_percent_used_ratio");
  }

  @Test
  void aHyphenInACheckIsAnUnderscoreInItsMetric() {
    assertThat(BaseUnit.of("open").metric("open-files", "open"))
        .isEqualTo("health_open_files_open");
  }

  @ParameterizedTest
  @CsvSource({
    "percent_used, 71.9, 0.719",
    "total_mb, 8000, 8388608000",
    "free_gb, 45.2, 48533130444.8",
    "latency_ms, 0.4, 0.0004",
    "system_seconds, 86400, 86400",
    "cores, 1.5, 1.5"
  })
  void aNumberIsConvertedToTheBaseUnit(String field, double number, double converted) {
    assertThat(BaseUnit.of(field).convert(number)).isEqualTo(converted);
  }
}
