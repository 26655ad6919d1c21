package org.healthworker.task;

import static org.healthworker.report.JsonLibrary.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.JMSRuntimeException;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.healthworker.collect.Repeated;
import org.healthworker.config.WorkerSettings;
import org.healthworker.task.BrokerManagement.Question;
import org.healthworker.task.BrokerTrouble.Kind;

/** Asks the broker about the health checks' queue in the background, outside any transaction. */
@ApplicationScoped
class QueueSampler {
  private static final String QUEUE = "queue." + BrokerQueues.TASKS;
  private static final Question DELIVERING = Question.get(QUEUE, "DeliveringCount");
  private static final Question MESSAGES = Question.get(QUEUE, "MessageCount");
  private static final Duration INTERVAL = Duration.ofSeconds(1);
  private static final Duration INTERVAL_IN_TROUBLE = Duration.ofSeconds(3);
  private static final Duration STALE = Duration.ofSeconds(10);

  private final BrokerTrouble trouble = new BrokerTrouble();
  private volatile Optional<QueueState> last = Optional.empty();
  private Instant consumedAt = Instant.now();
  private String untold;

  @Inject private BrokerManagement broker;
  @Inject private BrokerQueues queues;
  @Inject private RunningTasks running;
  @Inject private WorkerSettings settings;
  @Inject private Repeated sampling;

  /** Samples, so that the queues are there before the first delivery, and goes on to. */
  void start() {
    sample();
    sampling.start(
        "asking the broker",
        this::sample,
        () -> trouble.isThere() ? INTERVAL_IN_TROUBLE : INTERVAL);
  }

  /** What the broker said within the last ten seconds. */
  Optional<QueueState> last() {
    return last.filter(state -> isRecent(state.at()));
  }

  private void sample() {
    try {
      if (last.isEmpty() || trouble.isThere()) {
        queues.create();
      }
      QueueState state = ask();
      last = Optional.of(state);
      judge(state);
    } catch (JMSRuntimeException e) {
      trouble.is(e);
    } catch (BrokerRefusalException e) {
      if (e.isOfUnknownResource()) {
        trouble.is(Kind.HW0513, BrokerQueues.TASKS);
      } else {
        trouble.is(Kind.HW0507, e.getMessage());
      }
    }
  }

  private void judge(QueueState state) {
    if (state.consumers() > 0) {
      consumedAt = state.at();
    }
    if (!isRecent(consumedAt)) {
      trouble.is(Kind.HW0514, Consumers.ownSelector(settings.selectorNode()));
    } else if (state.waiting() == null) {
      trouble.is(Kind.HW0509, untold);
    } else {
      trouble.isOver();
    }
  }

  /** In one go, as each makes a temporary queue in the broker. */
  private QueueState ask() throws BrokerRefusalException {
    try {
      List<String> answers = broker.ask(List.of(Consumers.QUESTION, DELIVERING, MESSAGES));
      Consumers consumers = consumers(answers);
      long waiting =
          QueueState.waiting(firstInt(answers.get(2)), firstInt(answers.get(1)), consumers.all());
      return state(consumers, waiting);
    } catch (BrokerRefusalException e) {
      if (e.isOfUnknownResource()) {
        throw e;
      }
      // What readiness needs, where the account may read no more.
      untold = e.getMessage();
      return state(consumers(broker.ask(List.of(Consumers.QUESTION))), null);
    }
  }

  private Consumers consumers(List<String> answers) {
    return Consumers.of(answers.get(0), settings.selectorNode());
  }

  private QueueState state(Consumers consumers, Long waiting) {
    return new QueueState(consumers.own(), waiting, running.count(), Instant.now());
  }

  private static boolean isRecent(Instant time) {
    return time.isAfter(Instant.now().minus(STALE));
  }

  private static int firstInt(String array) {
    try (JsonReader reader = JSON.createReader(new StringReader(array))) {
      return reader.readArray().getInt(0);
    }
  }
}
