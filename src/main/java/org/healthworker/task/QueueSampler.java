package org.healthworker.task;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;
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

/** Asks the broker about the health checks' queue in the background, outside any transaction. */
@ApplicationScoped
class QueueSampler {
  private static final System.Logger LOG = System.getLogger(QueueSampler.class.getName());
  private static final String QUEUE = "queue." + BrokerQueues.TASKS;
  private static final Duration INTERVAL = Duration.ofSeconds(1);
  private static final Duration STALE = Duration.ofSeconds(10);

  private volatile Optional<QueueState> last = Optional.empty();
  private boolean inTrouble;
  private boolean refused;

  @Inject private BrokerManagement broker;
  @Inject private RunningTasks running;
  @Inject private Repeated sampling;

  void start() {
    sampling.start("asking the broker", this::sample, () -> INTERVAL);
  }

  /** What the broker said within the last ten seconds. */
  Optional<QueueState> last() {
    return last.filter(state -> state.at().isAfter(Instant.now().minus(STALE)));
  }

  private void sample() {
    try {
      last = Optional.of(ask());
      if (inTrouble) {
        inTrouble = false;
        LOG.log(INFO, "HW0508 the broker answers again");
      }
    } catch (JMSRuntimeException | BrokerRefusalException e) {
      if (!inTrouble) {
        inTrouble = true;
        LOG.log(WARNING, "HW0507 the broker does not tell about its queue: " + e.getMessage());
      }
    }
  }

  /** In one go, as each makes a temporary queue in the broker. */
  private QueueState ask() throws BrokerRefusalException {
    try {
      List<String> answers =
          broker.attributes(QUEUE, List.of("consumerCount", "deliveringCount", "messageCount"));
      refused = false;
      int consumers = firstInt(answers.get(0));
      long waiting =
          QueueState.waiting(firstInt(answers.get(2)), firstInt(answers.get(1)), consumers);
      return new QueueState(consumers, waiting, running.count(), Instant.now());
    } catch (BrokerRefusalException e) {
      QueueState state = askForConsumers();
      if (!refused) {
        refused = true;
        LOG.log(WARNING, "HW0509 the broker does not tell how many tasks wait: " + e.getMessage());
      }
      return state;
    }
  }

  /** What readiness needs, where the account may read no more. */
  private QueueState askForConsumers() throws BrokerRefusalException {
    int consumers = firstInt(broker.attributes(QUEUE, List.of("consumerCount")).get(0));
    return new QueueState(consumers, null, running.count(), Instant.now());
  }

  private static int firstInt(String array) {
    try (JsonReader reader = JSON.createReader(new StringReader(array))) {
      return reader.readArray().getInt(0);
    }
  }
}
