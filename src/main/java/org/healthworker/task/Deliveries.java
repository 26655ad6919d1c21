package org.healthworker.task;

import jakarta.ejb.MessageDrivenContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import java.time.Duration;
import org.healthworker.healthcheck.Observers;
import org.healthworker.healthcheck.WorkerTroubleException;
import org.healthworker.report.DatabaseProbe;

/**
 * Gives a message back where the worker cannot do its task, but not at once: a few sessions would
 * run through thousands of messages and back while the database is away.
 */
@ApplicationScoped
class Deliveries {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  @Inject private DatabaseProbe database;
  @Inject private TroubleLog troubleLog;
  @Inject private Observers observers;
  @Inject private Event<MessageGivenBack> givenBack;

  /** What is to be done with a message; safe to be done again. */
  interface Work {
    void run() throws WorkerTroubleException, JMSException;
  }

  /** Does the work, once more after the database's next answer if need be. */
  void deliver(MessageDrivenContext context, Work work) {
    try {
      deliver(work);
    } catch (WorkerTroubleException | JMSException | RuntimeException e) {
      // Gives the message back quietly; a thrown exception would log a hundred lines a delivery.
      troubleLog.gaveBack(e);
      context.setRollbackOnly();
      observers.tell(givenBack, new MessageGivenBack());
    }
  }

  private void deliver(Work work) throws WorkerTroubleException, JMSException {
    try {
      work.run();
    } catch (WorkerTroubleException e) {
      if (!answers()) {
        throw e;
      }
      work.run();
    }
  }

  private boolean answers() {
    try {
      return database.awaitAnswer(PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
