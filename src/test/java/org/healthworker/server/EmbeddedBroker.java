package org.healthworker.server;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** WildFly's own broker. */
record EmbeddedBroker(Cli cli, String url) implements Broker {
  private static final String LISTENER =
      "/deployment=health-worker.war/subsystem=ejb3"
          + "/message-driven-bean=HealthCheckTaskListener:";

  private static final String SERVER = "/subsystem=messaging-activemq/server=default/";
  private static final String TASKS = SERVER + "address-setting=maintenance_tasks.health_check";
  private static final Pattern COUNT = Pattern.compile("\"result\" => (\\d+)L");

  @Override
  public void pauseTasks() {
    cli.run(LISTENER + "stop-delivery");
  }

  @Override
  public void resumeTasks() {
    cli.run(LISTENER + "start-delivery");
  }

  @Override
  public void refuseTasks() {
    cli.run(TASKS + ":write-attribute(name=max-size-bytes,value=1)");
  }

  @Override
  public void acceptTasks() {
    cli.run(TASKS + ":write-attribute(name=max-size-bytes,value=41943040)");
  }

  @Override
  public long messages(String queue) {
    String answer =
        cli.run(SERVER + "runtime-queue=" + queue + ":read-attribute(name=message-count)");
    Matcher count = COUNT.matcher(answer);
    if (!count.find()) {
      throw new IllegalStateException(answer);
    }
    return Long.parseLong(count.group(1));
  }

  @Override
  public void makeQueue(String name) {
    if (!name.equals("replies.it")) {
      throw new IllegalArgumentException("the script knows replies.it only, not " + name);
    }
    cli.runFile(Path.of("src/test/resources/replies-it.cli"));
  }
}
