package org.healthworker.server;

import jakarta.json.Json;
import java.io.StringReader;

/** A standalone broker that runs, or will, with its three accounts, as its admin manages it. */
abstract class StandaloneBroker implements Broker {
  private static final String TASKS = "maintenance_tasks.health_check";

  private final String url;
  private final Users.User producer = Users.User.random("producer", "producer");
  private final Users.User worker = Users.User.random("worker", "worker");
  private final Users.User admin = Users.User.random("admin", "admin");
  private String limits;

  StandaloneBroker(String url) {
    this.url = url;
  }

  @Override
  public final String url() {
    return url;
  }

  @Override
  public final void pauseTasks() {
    manage("queue." + TASKS, "pause");
  }

  @Override
  public final void resumeTasks() {
    manage("queue." + TASKS, "resume");
  }

  @Override
  public final void refuseTasks() {
    limits = (String) manage("broker", "getAddressSettingsAsJSON", TASKS);
    try (var reader = Json.createReader(new StringReader(limits))) {
      var lower = Json.createObjectBuilder(reader.readObject()).add("maxSizeMessages", 1).build();
      manage("broker", "addAddressSettings", TASKS, lower.toString());
    }
  }

  @Override
  public final void acceptTasks() {
    manage("broker", "addAddressSettings", TASKS, limits);
  }

  @Override
  public final long messages(String queue) {
    return ((Number) manage("queue." + queue, "getMessageCount")).longValue();
  }

  @Override
  public final void makeQueue(String name) {
    String queue =
        Json.createObjectBuilder()
            .add("name", name)
            .add("address", name)
            .add("routing-type", "ANYCAST")
            .add("durable", true)
            .add("auto-create-address", true)
            .build()
            .toString();
    boolean ignoreIfExists = true;
    manage("broker", "createQueue", queue, ignoreIfExists);
  }

  /** Calls an operation as the admin; throws with what the broker says where it refuses. */
  public final Object manage(String resource, String operation, Object... parameters) {
    try (CoreClient client = new CoreClient(url, admin)) {
      return client.manage(resource, operation, parameters);
    }
  }

  public final Users.User producer() {
    return producer;
  }

  /** Whom the workers' servers connect as. */
  public final Users.User worker() {
    return worker;
  }

  public final Users.User admin() {
    return admin;
  }

  /** Whether it runs, and its admin may ask it. */
  final boolean answers() {
    try {
      manage("broker", "isStarted");
      return true;
    } catch (IllegalStateException e) {
      return false;
    }
  }
}
