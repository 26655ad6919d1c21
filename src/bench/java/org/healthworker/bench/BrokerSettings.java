package org.healthworker.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.healthworker.server.Cli;
import org.jboss.dmr.ModelNode;
import org.jboss.dmr.Property;

/** The settings of a server's broker, which the floor's broker takes over. */
final class BrokerSettings {
  private static final List<String> DURABLE =
      List.of(
          "persistence-enabled", "journal-sync-transactional", "journal-sync-non-transactional");

  /** By the server's name; those that are undefined have the same default in the broker. */
  private static final Map<String, String> ARTEMIS_NAMES =
      Map.ofEntries(
          Map.entry("runtime-journal-type", "journalType"),
          Map.entry("persistence-enabled", "persistenceEnabled"),
          Map.entry("journal-sync-transactional", "journalSyncTransactional"),
          Map.entry("journal-sync-non-transactional", "journalSyncNonTransactional"),
          Map.entry("journal-file-size", "journalFileSize"),
          Map.entry("journal-min-files", "journalMinFiles"),
          Map.entry("journal-pool-files", "journalPoolFiles"),
          Map.entry("journal-compact-min-files", "journalCompactMinFiles"),
          Map.entry("journal-compact-percentage", "journalCompactPercentage"),
          Map.entry("thread-pool-max-size", "threadPoolMaxSize"),
          Map.entry("scheduled-thread-pool-max-size", "scheduledThreadPoolMaxSize"));

  private final ModelNode server;

  private BrokerSettings(ModelNode server) {
    this.server = server;
  }

  /**
   * Asks a running server.
   *
   * @throws RefusedException where its broker does not write to disk what it says it keeps
   */
  static BrokerSettings of(Cli cli) {
    String answer =
        cli.run(
            "/subsystem=messaging-activemq/server=default"
                + ":read-resource(include-defaults,include-runtime,recursive)");
    // The command line's own log stands before it.
    ModelNode server = ModelNode.fromString(answer.substring(answer.indexOf("\n{"))).get("result");
    for (String attribute : DURABLE) {
      if (!server.get(attribute).asBoolean()) {
        throw new RefusedException(
            "The broker's " + attribute + " is false: without it a task may be lost.");
      }
    }
    return new BrokerSettings(server);
  }

  /** As a broker without an application server reads them. */
  String properties(Path folder) {
    String type = server.get("runtime-journal-type").asString();
    String attributes =
        ARTEMIS_NAMES.entrySet().stream()
            .map(name -> name.getValue() + "=" + server.get(name.getKey()).asString() + "\n")
            .sorted()
            .collect(Collectors.joining());
    String diverts =
        server.get("divert").asPropertyList().stream()
            .map(BrokerSettings::divert)
            .collect(Collectors.joining());
    return attributes
        + ("NIO".equals(type) ? "journalBufferTimeout_NIO=" : "journalBufferTimeout_AIO=")
        + server.get("journal-buffer-timeout").asString()
        + "\nsecurityEnabled=false\njournalDirectory="
        + folder.resolve("journal")
        + "\nbindingsDirectory="
        + folder.resolve("bindings")
        + "\nlargeMessagesDirectory="
        + folder.resolve("large-messages")
        + "\npagingDirectory="
        + folder.resolve("paging")
        + "\n"
        + diverts;
  }

  private static String divert(Property divert) {
    ModelNode value = divert.getValue();
    return """
        divertConfigurations.%1$s.address=%2$s
        divertConfigurations.%1$s.forwardingAddress=%3$s
        divertConfigurations.%1$s.filterString=%4$s
        divertConfigurations.%1$s.exclusive=%5$s
        """
        .formatted(
            divert.getName(),
            value.get("divert-address").asString(),
            value.get("forwarding-address").asString(),
            value.get("filter").asString(),
            value.get("exclusive").asString());
  }
}
