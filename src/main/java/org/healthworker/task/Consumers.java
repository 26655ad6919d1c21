package org.healthworker.task;

import static org.healthworker.report.JsonLibrary.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import org.healthworker.task.BrokerManagement.Question;

/**
 * Who takes health checks from their queue.
 *
 * @param all sessions, of all workers
 * @param own those of this worker
 */
record Consumers(int all, int own) {
  private static final int MOST = 10_000;

  /** Of the broker, as the queue itself does not tell its consumers' selectors (Artemis 2.44). */
  static final Question QUESTION = new Question("broker", "listConsumers", parameters().toString());

  /**
   * Reads the broker's answer.
   *
   * @param node that the server's descriptor has put into this worker's selector
   */
  static Consumers of(String answer, String node) {
    // A JSON text within JSON.
    JsonArray all = object(array(answer).getString(0)).getJsonArray("data");
    String own = ownSelector(node);
    long ofThisWorker =
        all.getValuesAs(JsonObject.class).stream()
            .filter(consumer -> consumer.getString("filter", "").contains(own))
            .count();
    return new Consumers(all.size(), (int) ofThisWorker);
  }

  /** What the selector of a worker's sessions contains, and of nobody else's. */
  static String ownSelector(String node) {
    return "target_node='" + node + "'";
  }

  private static JsonArray parameters() {
    String onlyOurQueue =
        JSON.createObjectBuilder()
            .add("field", "queue")
            .add("operation", "EQUALS")
            .add("value", BrokerQueues.TASKS)
            .build()
            .toString();
    int firstPage = 1;
    return JSON.createArrayBuilder().add(onlyOurQueue).add(firstPage).add(MOST).build();
  }

  private static JsonArray array(String json) {
    try (JsonReader reader = JSON.createReader(new StringReader(json))) {
      return reader.readArray();
    }
  }

  private static JsonObject object(String json) {
    try (JsonReader reader = JSON.createReader(new StringReader(json))) {
      return reader.readObject();
    }
  }
}
