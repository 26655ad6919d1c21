package org.healthworker.config;

import static java.lang.System.Logger.Level.INFO;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the worker itself is and does. */
@ApplicationScoped
public class WorkerSettings {
  private static final System.Logger LOG = System.getLogger(WorkerSettings.class.getName());
  private static final Pattern NODE_NAME = Pattern.compile("[A-Za-z0-9._:-]{1,32}");

  private static final Setting<Node> NODE =
      new Setting<>("health.node", "1 to 32 of A-Z a-z 0-9 . _ : -", WorkerSettings::node);
  private static final Setting<String> UNKNOWN_COUNTS_AS =
      new Setting<>(
          "health.unknown-counts-as",
          "healthy, warning or error",
          text -> oneOf(text, List.of("healthy", "warning", "error")));
  private static final Setting<List<String>> REPLY_ALLOWED =
      new Setting<>(
          "health.reply.allowed",
          "address patterns with the wildcards * and #, separated by commas",
          text -> Stream.of(text.split(",")).map(String::strip).filter(s -> !s.isEmpty()).toList());
  private static final Setting<Optional<Duration>> SELF_CHECK_INTERVAL =
      new Setting<>(
          "health.self-check.interval",
          "off or an ISO-8601 duration from PT1S to PT24H",
          WorkerSettings::interval);
  private static final Setting<Boolean> MIGRATE =
      new Setting<>(
          "health.database.migrate",
          "true or false",
          text -> "true".equals(oneOf(text, List.of("true", "false"))));

  private final Settings settings;
  private Node node;

  @Inject
  WorkerSettings(Settings settings) {
    this.settings = settings;
  }

  /** For the container's proxies only. */
  WorkerSettings() {
    this(null);
  }

  /** The worker's name, and the same as the admin gave it, or empty. */
  private record Node(String name, String given) {}

  /** This worker's name in reports: what it was first asked for, as a process has one name. */
  public String node() {
    return currentNode().name;
  }

  /** The same as it stands in the selector of the server's descriptor; empty without one. */
  public String selectorNode() {
    return currentNode().given;
  }

  private synchronized Node currentNode() {
    if (node == null) {
      node = settings.value(NODE);
    }
    return node;
  }

  /** The report status as which an unknown check counts: healthy, warning or error. */
  public String unknownCountsAs() {
    return settings.value(UNKNOWN_COUNTS_AS);
  }

  /** Patterns (Artemis wildcard syntax) of the addresses to which a reply may go. */
  public List<String> replyAllowed() {
    return settings.value(REPLY_ALLOWED);
  }

  /** How often the worker checks itself; empty where it does not. */
  public Optional<Duration> selfCheckInterval() {
    return settings.value(SELF_CHECK_INTERVAL);
  }

  /** Whether the tables are upgraded at start; else they are only validated. */
  public boolean migrateDatabase() {
    return settings.value(MIGRATE);
  }

  void validate() {
    node();
    unknownCountsAs();
    replyAllowed();
    selfCheckInterval();
    migrateDatabase();
  }

  private static Node node(String text) {
    // What the server's script gives where nobody named the worker; on some machines "localhost".
    boolean unnamed = text.isEmpty() || text.equals(System.getProperty("jboss.node.name"));
    String node = unnamed ? NodeName.ofThisServer() : text;
    if (!NODE_NAME.matcher(node).matches()) {
      throw new IllegalArgumentException(text);
    }
    if (!node.equals(text)) {
      LOG.log(INFO, () -> "HW0104 node=" + node + "; for target_node give it by health.node");
    }
    return new Node(node, text);
  }

  private static Optional<Duration> interval(String text) {
    return "off".equals(text)
        ? Optional.empty()
        : Optional.of(DurationSetting.parse(text, Duration.ofSeconds(1), Duration.ofHours(24)));
  }

  private static String oneOf(String text, List<String> allowed) {
    if (!allowed.contains(text)) {
      throw new IllegalArgumentException(text);
    }
    return text;
  }
}
