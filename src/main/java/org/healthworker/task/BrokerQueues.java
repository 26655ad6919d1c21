package org.healthworker.task;

import static java.lang.System.Logger.Level.DEBUG;
import static org.healthworker.report.JsonLibrary.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.util.List;
import org.healthworker.task.BrokerManagement.Question;

/**
 * Asks the broker for the queues, and for the topic of the alerts. An embedded broker has no other
 * way to get what outlives a stop of the server; a remote one has them from its own configuration
 * and may refuse.
 */
@ApplicationScoped
class BrokerQueues {
  static final String TASKS = "maintenance_tasks.health_check";

  private static final System.Logger LOG = System.getLogger(BrokerQueues.class.getName());
  private static final List<String> QUEUES =
      List.of("maintenance_tasks", TASKS, "maintenance_tasks.dlq", "maintenance_tasks.expired");

  private static final String ALERTS = "health_alerts";
  private static final JsonValue IGNORE_IF_EXISTS = JsonValue.TRUE;

  @Inject private BrokerManagement broker;

  /**
   * Leaves those that exist as they are.
   *
   * @throws jakarta.jms.JMSRuntimeException where the broker is away
   */
  void create() {
    QUEUES.forEach(queue -> ask(queue, "createQueue", configuration(queue), IGNORE_IF_EXISTS));
    ask(ALERTS, "createAddress", JSON.createValue(ALERTS), JSON.createValue("MULTICAST"));
  }

  private static JsonValue configuration(String queue) {
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
    return JSON.createValue(configuration);
  }

  private void ask(String name, String operation, JsonValue first, JsonValue second) {
    var parameters = JSON.createArrayBuilder().add(first).add(second).build();
    try {
      broker.ask(List.of(new Question("broker", operation, parameters.toString())));
    } catch (BrokerRefusalException e) {
      LOG.log(DEBUG, () -> name + " not created: " + e.getMessage());
    }
  }
}
