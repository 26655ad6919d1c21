package org.healthworker.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The durable queues of a run, in the broker of every bar. */
final class Queues {
  private static final String SERVER = "/subsystem=messaging-activemq/server=default/";
  private static final List<String> OF_WORKER =
      List.of("maintenance_tasks", "maintenance_tasks.health_check");

  private Queues() {}

  static String reply(int client) {
    return "replies.bench." + client;
  }

  private static List<String> replies() {
    return IntStream.range(0, Load.MOST_IN_FLIGHT).mapToObj(Queues::reply).toList();
  }

  /** Those of the worker, which it makes itself, and the clients'. */
  static List<String> all() {
    var all = new ArrayList<>(OF_WORKER);
    all.addAll(replies());
    return all;
  }

  /** The command line's commands that make the clients' queues, until the server stops. */
  static String scriptForReplies() {
    return replies().stream().map(Queues::add).collect(Collectors.joining());
  }

  /** Those that make all queues in a server without the worker. */
  static String scriptForAll() {
    var script = new StringBuilder();
    for (String address : OF_WORKER) {
      script
          .append(SERVER + "address-setting=")
          .append(address)
          .append(":write-attribute(name=auto-create-addresses,value=true)\n");
    }
    all().forEach(queue -> script.append(add(queue)));
    return script.toString();
  }

  private static String add(String queue) {
    return (SERVER + "queue=%1$s:add(queue-address=%1$s,routing-type=ANYCAST,durable=true)\n")
        .formatted(queue);
  }
}
