package org.healthworker.healthcheck;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.healthworker.CapturedLog;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ObserversTest {
  private static final Event<String> FAILING =
      new SimpleEvent(
          happened -> {
            throw new IllegalStateException(happened);
          });

  private final Observers observers = new Observers();

  @AutoClose private final CapturedLog log = new CapturedLog(Observers.class);

  @Test
  void anObserverIsTold() {
    List<String> told = new ArrayList<>();
    observers.tell(new SimpleEvent(told::add), "it happened");
    assertThat(told).containsExactly("it happened");
  }

  @Test
  void anObserverThatFailsIsLoggedAndHarmsNobody() {
    observers.tell(FAILING, "it happened");
    assertThat(log.lines())
        .containsExactly("HW0701 an observer of String failed; no task is affected");
  }

  @Test
  void anObserverThatGoesOnFailingIsNotLoggedEachTime() {
    for (int i = 0; i < 100; i++) {
      observers.tell(FAILING, "it happened");
    }
    assertThat(log.lines()).hasSize(1);
  }

  /** An event with one observer. */
  private record SimpleEvent(Consumer<String> observer) implements Event<String> {
    @Override
    public void fire(String happened) {
      observer.accept(happened);
    }

    @Override
    public <U extends String> CompletionStage<U> fireAsync(U happened) {
      throw new UnsupportedOperationException();
    }

    @Override
    public <U extends String> CompletionStage<U> fireAsync(U happened, NotificationOptions how) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Event<String> select(Annotation... qualifiers) {
      throw new UnsupportedOperationException();
    }

    @Override
    public <U extends String> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
      throw new UnsupportedOperationException();
    }

    @Override
    public <U extends String> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
      throw new UnsupportedOperationException();
    }
  }
}
