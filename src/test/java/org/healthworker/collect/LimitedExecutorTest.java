package org.healthworker.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class LimitedExecutorTest {
  private final List<Runnable> lent = new ArrayList<>();
  private final List<String> done = new ArrayList<>();
  private final LimitedExecutor executor = new LimitedExecutor(lent::add, 2);

  @Test
  void itTakesNoMoreThreadsThanItMay() {
    execute("a", "b", "c");
    assertThat(lent).hasSize(2);
  }

  @Test
  void whatComesBeyondIsDoneByThoseThatItHas() {
    execute("a", "b", "c");
    lent.get(0).run();
    assertThat(done).containsExactly("a", "b", "c");
  }

  @Test
  void aThreadThatIsGivenBackMayBeTakenAgain() {
    execute("a", "b");
    lent.forEach(Runnable::run);
    execute("c", "d", "e");
    assertThat(lent).hasSize(4);
  }

  @Test
  void whatIsRefusedCostsNoThread() {
    var refusing =
        new LimitedExecutor(
            task -> {
              throw new RejectedExecutionException();
            },
            1);
    assertThatThrownBy(() -> refusing.execute(() -> done.add("a")))
        .isInstanceOf(RejectedExecutionException.class);
    assertThatThrownBy(() -> refusing.execute(() -> done.add("b")))
        .isInstanceOf(RejectedExecutionException.class);
  }

  private void execute(String... names) {
    for (String name : names) {
      executor.execute(() -> done.add(name));
    }
  }
}
