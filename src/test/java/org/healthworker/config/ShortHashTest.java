package org.healthworker.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShortHashTest {
  @Test
  void itIsTheBeginningOfSha256() {
    assertThat(ShortHash.of("abc")).isEqualTo("ba7816bf");
  }
}
