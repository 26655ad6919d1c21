package org.healthworker.server;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

/** A real Prometheus of Debian's, configured by the files that an admin is given. */
public final class Prometheus implements AutoCloseable {
  private static final Path SHIPPED = Path.of("server-config/prometheus");
  private static final String CONFIGURATION = "prometheus.yml";
  private static final String RULES = "health-worker.rules.yml";
  private static final String PASSWORD = "health-worker.password";

  private final DebianServer server =
      new DebianServer(
          "prometheus", URI.create("http://127.0.0.1:" + Build.otherPorts().prometheus() + "/"));

  public Prometheus() throws IOException {}

  /** A file that an admin is given. */
  public static Path shipped(String name) {
    return SHIPPED.resolve(name);
  }

  /**
   * Scrapes a worker, and one more target, each second instead of each 15, and judges as often.
   *
   * @param other its host and port
   */
  public void start(WorkerServer worker, String other) throws IOException, InterruptedException {
    Files.writeString(server.file(PASSWORD), worker.users().viewer().password());
    copy(
        CONFIGURATION,
        Map.of(
            "interval: 15s",
            "interval: 1s",
            "\"127.0.0.1:8080\"",
            "\"" + worker.application().getAuthority() + "\", \"" + other + "\""));
    // How many minutes something must last is the matter of the rules' own tests.
    copy(RULES, Map.of(" for: \\d+m", ""));
    server.start(
        List.of(
            server.program("prometheus").toString(),
            "--config.file=" + server.file(CONFIGURATION),
            "--storage.tsdb.path=" + server.data(),
            "--web.listen-address=" + server.url().getAuthority()));
  }

  private void copy(String name, Map<String, String> replacements) throws IOException {
    String text = Files.readString(shipped(name));
    for (var each : replacements.entrySet()) {
      String replaced = text.replaceAll(each.getKey(), Matcher.quoteReplacement(each.getValue()));
      if (replaced.equals(text)) {
        throw new IllegalStateException(name + " has no " + each.getKey());
      }
      text = replaced;
    }
    Files.writeString(server.file(name), text);
  }

  /**
   * What an expression is at the moment.
   *
   * @return objects with {@code metric} and {@code value}
   */
  public List<JsonObject> query(String expression) {
    String query = URLEncoder.encode(expression, StandardCharsets.UTF_8);
    JsonObject answer = new RestClient(server.url(), null).getJson("api/v1/query?query=" + query);
    if (!answer.getString("status").equals("success")) {
      throw new IllegalArgumentException(expression + ": " + answer);
    }
    return answer.getJsonObject("data").getJsonArray("result").getValuesAs(JsonObject.class);
  }

  /** What {@code promtool} prints; throws with that where it finds something wrong. */
  public String promtool(Path input, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(server.program("promtool").toString());
    command.addAll(List.of(arguments));
    return Output.of(new ProcessBuilder(command).redirectInput(input.toFile()));
  }

  @Override
  public void close() {
    server.close();
  }
}
