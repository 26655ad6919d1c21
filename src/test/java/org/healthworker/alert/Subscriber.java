package org.healthworker.alert;

import jakarta.jms.JMSConsumer;
import jakarta.jms.Message;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.healthworker.server.JmsClient;
import org.healthworker.server.WorkerServer;

/**
 * Who subscribes to the alerts of a node's memory, durably: what is told while the broker is away,
 * or nobody listens, is heard later. It selects by what every alert has.
 */
final class Subscriber {
  private static final String NAME = "subscriber.it";
  private static final String ALERTS =
      "node = '%s' AND check = 'memory' AND state IN ('ok', 'warning', 'error')";

  private final WorkerServer server;
  private final String selector;
  private final List<JsonObject> heard = new ArrayList<>();

  private Subscriber(WorkerServer server, String node) {
    this.server = server;
    this.selector = ALERTS.formatted(node);
  }

  static Subscriber toMemoryOf(String node, WorkerServer server) {
    var subscriber = new Subscriber(server, node);
    subscriber.heard();
    return subscriber;
  }

  /** All that was told since it subscribed, in order. */
  List<JsonObject> heard() {
    try (JmsClient client = client();
        JMSConsumer topic =
            client
                .context()
                .createSharedDurableConsumer(
                    client.context().createTopic("health_alerts"), NAME, selector)) {
      for (Message told = topic.receiveNoWait(); told != null; told = topic.receiveNoWait()) {
        heard.add(JmsClient.json(told));
      }
    }
    return List.copyOf(heard);
  }

  List<String> states() {
    return heard().stream().map(told -> told.getString("state")).toList();
  }

  void unsubscribe() {
    try (JmsClient client = client()) {
      client.context().unsubscribe(NAME);
    }
  }

  private JmsClient client() {
    return server.jms(server.users().admin());
  }
}
