package org.healthworker.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Sha256Test {
  @Test
  void itIsTheBeginningOfSha256() {
    assertThat(Sha256.shortOf("abc")).isEqualTo("ba7816bf");
  }
}
