package org.healthworker.task;

import static java.lang.System.Logger.Level.DEBUG;
import static org.healthworker.report.JsonLibrary.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Asks the broker for the queues. An embedded broker has no other way to get queues that outlive a
 * stop of the server; a remote one has them from its own configuration and may refuse.
 */
@ApplicationScoped
class BrokerQueues {
  static final String TASKS = "maintenance_tasks.health_check";

  private static final System.Logger LOG = System.getLogger(BrokerQueues.class.getName());
  private static final List<String> QUEUES =
      List.of("maintenance_tasks", TASKS, "maintenance_tasks.dlq", "maintenance_tasks.expired");

  @Inject private BrokerManagement broker;

  /**
   * Leaves those that exist as they are.
   *
   * @throws jakarta.jms.JMSRuntimeException where the broker is away
   */
  void create() {
    QUEUES.forEach(this::create);
  }

  private void create(String queue) {
    String configuration =
        JSON.createObjectBuilder()
            .add("name", queue)
            .add("address", queue)
            .add("routing-type", "ANYCAST")
            .add("durable", true)
            .add("auto-create-address", true)
            .add("auto-delete", false)
            .build()
            .toString();
    boolean ignoreIfExists = true;
    var parameters = JSON.createArrayBuilder().add(configuration).add(ignoreIfExists).build();
    try {
      broker.ask(
          List.of(new BrokerManagement.Question("broker", "createQueue", parameters.toString())));
    } catch (BrokerRefusalException e) {
      LOG.log(DEBUG, () -> "queue " + queue + " not created: " + e.getMessage());
    }
  }
}
