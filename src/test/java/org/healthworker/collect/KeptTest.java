package org.healthworker.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class KeptTest {
  private int found;

  @Test
  void itIsFoundOutOnce() throws Exception {
    Kept<Integer> kept = kept(Duration.ofHours(1));
    kept.get();
    assertThat(kept.get()).isEqualTo(1);
  }

  @Test
  void whatIsOlderThanItMayBeIsFoundOutAnew() throws Exception {
    Kept<Integer> kept = kept(Duration.ofNanos(-1));
    kept.get();
    assertThat(kept.get()).isEqualTo(2);
  }

  @Test
  void whatCannotBeReadIsFoundOutAnewAndReadAgain() throws Exception {
    Kept<Integer> kept = kept(Duration.ofHours(1));
    assertThat(kept.<Integer>read(value -> readable(value, 2))).isEqualTo(2);
  }

  @Test
  void whatCannotBeReadTwiceFails() {
    Kept<Integer> kept = kept(Duration.ofHours(1));
    assertThatThrownBy(() -> kept.read(value -> readable(value, 3)))
        .isInstanceOf(IOException.class)
        .hasMessage("2");
  }

  private Kept<Integer> kept(Duration longest) {
    return new Kept<>(() -> ++found, longest);
  }

  private static int readable(int value, int least) throws IOException {
    if (value < least) {
      throw new IOException(Integer.toString(value));
    }
    return value;
  }
}
