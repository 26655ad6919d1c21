package org.healthworker.task;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.WARNING;
import static org.healthworker.report.JsonLibrary.JSON;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.jms.JMSRuntimeException;
import java.util.List;
import org.healthworker.config.Quoted;

/**
 * Asks the broker for the queues before the first delivery. An embedded broker has no other way to
 * get queues that outlive a stop of the server; a remote one has them from its own configuration
 * and may refuse.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class BrokerQueues {
  static final String TASKS = "maintenance_tasks.health_check";

  private static final System.Logger LOG = System.getLogger(BrokerQueues.class.getName());
  private static final List<String> QUEUES =
      List.of("maintenance_tasks", TASKS, "maintenance_tasks.dlq", "maintenance_tasks.expired");

  @Inject private BrokerManagement broker;
  @Inject private QueueSampler sampler;

  @PostConstruct
  void create() {
    try {
      QUEUES.forEach(this::create);
    } catch (JMSRuntimeException e) {
      // The listener connects by itself when the broker is there; readiness says so until then.
      LOG.log(WARNING, "HW0506 the broker cannot be asked for its queues: " + e.getMessage());
    }
    sampler.start();
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
      broker.operation("broker", "createQueue", parameters.toString());
    } catch (BrokerRefusalException e) {
      LOG.log(DEBUG, () -> "queue " + queue + " not created: " + Quoted.of(e.getMessage()));
    }
  }
}
