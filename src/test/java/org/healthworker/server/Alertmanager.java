package org.healthworker.server;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A real Alertmanager of Debian's, and its own command line. */
public final class Alertmanager implements AutoCloseable {
  /** It looks for its templates where they would be installed. */
  private static final String UNPACKED = "mount --bind \"$0/usr/share\" /usr/share && exec \"$@\"";

  /** Tells each alert by itself, and at once. */
  private static final String CONFIGURATION =
      """
      route: {receiver: listeners, group_by: ['...'], group_wait: 0s, group_interval: 1s}
      receivers: [{name: listeners, webhook_configs: [%s]}]
      """;

  private final DebianServer server =
      new DebianServer(
          "prometheus-alertmanager",
          URI.create("http://127.0.0.1:" + Build.otherPorts().alertmanager() + "/"));

  private Alertmanager() throws IOException {}

  /** One that knows no alert yet, and will post what begins and ends to each listener. */
  public static Alertmanager startNew(URI... listeners) throws IOException, InterruptedException {
    var alertmanager = new Alertmanager();
    alertmanager.start(
        Stream.of(listeners)
            .map(listener -> "{url: '" + listener + "'}")
            .collect(Collectors.joining(",")));
    return alertmanager;
  }

  /** Where alerts are posted to. */
  public URI webhook() {
    return server.url().resolve("api/v2/alerts");
  }

  /** The alerts that last, as {@code amtool alert query} shows them. */
  public List<JsonObject> active(String... matchers) throws IOException, InterruptedException {
    try (var reader = Json.createReader(new StringReader(query("json", matchers)))) {
      return reader.readArray().getValuesAs(JsonObject.class);
    }
  }

  /** What {@code amtool alert query} prints, in one of its formats. */
  public String query(String format, String... matchers) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(server.program("amtool").toString());
    command.addAll(
        List.of("--alertmanager.url=" + server.url(), "--output=" + format, "alert", "query"));
    command.addAll(List.of(matchers));
    return Output.of(new ProcessBuilder(command));
  }

  private void start(String listeners) throws IOException, InterruptedException {
    Path configuration = server.file("alertmanager.yml");
    Files.writeString(configuration, CONFIGURATION.formatted(listeners));
    server.start(
        List.of(
            "unshare",
            "--map-root-user",
            "--mount",
            "sh",
            "-c",
            UNPACKED,
            server.root().toString(),
            server.program("prometheus-alertmanager").toString(),
            "--config.file=" + configuration,
            "--storage.path=" + server.data(),
            "--web.listen-address=" + server.url().getAuthority(),
            "--cluster.listen-address="));
  }

  @Override
  public void close() {
    server.close();
  }
}
