package org.healthworker.demo;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.stream.JsonGenerator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.healthworker.server.H2File;
import org.healthworker.server.Ports;
import org.healthworker.server.RestClient;
import org.healthworker.server.Users;
import org.healthworker.server.WildFlyServer;

/**
 * Runs the server with the application in the foreground, shows its console, and, as soon as it has
 * checked itself, the report and how to go on. Ctrl-C stops it.
 */
public final class Demo {
  private static final Pattern FIRST_SELF_CHECK =
      Pattern.compile("HW0401 task_id=(self:\\S+:1) outcome=completed");

  private final WildFlyServer server;
  private final PrintStream console;

  private Demo(WildFlyServer server, PrintStream console) {
    this.server = server;
    this.console = console;
  }

  /**
   * Starts the demo.
   *
   * @param args the server's home, the WAR and the folder in which the demo keeps its data
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path folder = Path.of(args[2]);
    Files.createDirectories(folder);
    var server =
        WildFlyServer.prepare(
            Path.of(args[0]), folder, Path.of(args[1]), new Ports(0), H2File.in(folder));
    new Demo(server, System.out).run();
  }

  private void run() throws IOException, InterruptedException {
    Process process = server.startInForeground();
    // The prompt comes back only after the server has stopped in order.
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process)));
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        console.println(line);
        Matcher selfCheck = FIRST_SELF_CHECK.matcher(line);
        if (selfCheck.find()) {
          show(selfCheck.group(1));
        }
      }
    }
    process.waitFor();
  }

  private static void stop(Process process) {
    // Through the handle, as Process.destroy() would close the output before its last lines.
    process.toHandle().destroy();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void show(String selfCheck) {
    Users users = server.users();
    RestClient viewer = new RestClient(server.application(), users.viewer());
    String report = viewer.get("system/maintenance/tasks/" + selfCheck).body();
    console.printf(
        """

        Health Worker has checked itself:
        %s

        page    %s
        REST    %ssystem/maintenance/
        broker  %s, address maintenance_tasks
        users   (made for this run, shown once)
                viewer    %s
                operator  %s
                producer  %s   (JMS)
        Stop with Ctrl-C.

        """,
        pretty(report),
        server.application(),
        server.application(),
        server.broker().url(),
        users.viewer().password(),
        users.operator().password(),
        users.producer().password());
  }

  private static String pretty(String json) {
    var text = new StringWriter();
    try (JsonReader reader = Json.createReader(new StringReader(json));
        var writer =
            Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(text)) {
      writer.write(reader.readValue());
    }
    return text.toString().strip();
  }
}
