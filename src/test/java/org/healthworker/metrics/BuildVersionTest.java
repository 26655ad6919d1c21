package org.healthworker.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BuildVersionTest {
  @Test
  void theBuildHasWrittenItsVersion() {
    assertThat(BuildVersion.read()).matches("\\d+\\.\\d+\\.\\d+.*");
  }
}
