package org.healthworker.collect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutageTest {
  private final Outage outage = new Outage();

  @Test
  void onlyTheFirstOfManyFailuresBeginsIt() {
    assertThat(outage.begins()).isTrue();
    assertThat(outage.begins()).isFalse();
    assertThat(outage.lasts()).isTrue();
  }

  @Test
  void afterAllWentWellTheNextFailureBeginsAnother() {
    outage.begins();
    outage.ends();

    assertThat(outage.lasts()).isFalse();
    assertThat(outage.begins()).isTrue();
  }
}
