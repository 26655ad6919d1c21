package org.healthworker.task;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.UndeclaredThrowableException;
import org.healthworker.CapturedLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TroubleLogTest {
  private final CapturedLog log = new CapturedLog(TroubleLog.class);
  private final TroubleLog trouble = new TroubleLog();

  @AfterEach
  void close() {
    log.close();
  }

  @Test
  void theFirstTroubleIsLoggedAtOnce() {
    trouble.gaveBack(new IllegalStateException("The database is away."));
    assertThat(log.lines())
        .containsExactly("HW0502 gave back 1 message(s), which come again: The database is away.");
  }

  @Test
  void anExceptionThatSaysNothingIsExplainedByItsCause() {
    var cause = new IllegalStateException("This connection has been closed.");
    trouble.gaveBack(new UndeclaredThrowableException(new InvocationTargetException(cause)));
    assertThat(log.lines())
        .containsExactly(
            "HW0502 gave back 1 message(s), which come again: This connection has been closed.");
  }

  @Test
  void anExceptionThatSaysNothingAtAllIsNamed() {
    trouble.gaveBack(new EJBException());
    assertThat(log.lines())
        .containsExactly("HW0502 gave back 1 message(s), which come again: EJBException");
  }

  @Test
  void moreTroubleWithinTenSecondsIsNot() {
    for (int i = 0; i < 100; i++) {
      trouble.gaveBack(new IllegalStateException("The database is away."));
    }
    assertThat(log.lines()).hasSize(1);
  }
}
