package org.healthworker.server;

import java.nio.file.Path;
import java.util.Map;
import org.jboss.dmr.ModelNode;

/** WildFly's own broker. */
record EmbeddedBroker(Cli cli, Management management, String url) implements Broker {
  @Override
  public void pauseTasks() {
    listener("stop-delivery");
  }

  @Override
  public void resumeTasks() {
    listener("start-delivery");
  }

  private void listener(String operation) {
    management.execute(
        operation,
        Map.of(),
        "deployment",
        "health-worker.war",
        "subsystem",
        "ejb3",
        "message-driven-bean",
        "HealthCheckTaskListener");
  }

  @Override
  public void refuseTasks() {
    setMost(1);
  }

  @Override
  public void acceptTasks() {
    setMost(41_943_040);
  }

  private void setMost(long bytes) {
    server(
        "write-attribute",
        Map.of("name", "max-size-bytes", "value", bytes),
        "address-setting",
        "maintenance_tasks.health_check");
  }

  @Override
  public long messages(String queue) {
    return server("read-attribute", Map.of("name", "message-count"), "runtime-queue", queue)
        .asLong();
  }

  private ModelNode server(
      String operation, Map<String, ?> parameters, String resource, String name) {
    return management.execute(
        operation,
        parameters,
        "subsystem",
        "messaging-activemq",
        "server",
        "default",
        resource,
        name);
  }

  @Override
  public void makeQueue(String name) {
    if (!name.equals("replies.it")) {
      throw new IllegalArgumentException("the script knows replies.it only, not " + name);
    }
    cli.runFile(Path.of("src/test/resources/replies-it.cli"));
  }
}
