package org.healthworker.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A real Nagios of Debian's, with our definitions, which it checks each few seconds. */
public final class Nagios implements AutoCloseable {
  private static final Path FOLDER = Build.folder("nagios-" + Build.fork());
  private static final Path PACKAGE = FOLDER.resolve("package");
  private static final Path SHIPPED = Path.of("server-config");

  /** An interval of Debian's templates is a second here, and nobody is mailed. */
  private static final String CONFIGURATION =
      """
      cfg_file=%1$s/etc/nagios4/objects/commands.cfg
      cfg_file=%1$s/etc/nagios4/objects/contacts.cfg
      cfg_file=%1$s/etc/nagios4/objects/timeperiods.cfg
      cfg_file=%1$s/etc/nagios4/objects/templates.cfg
      cfg_file=%2$s/host.cfg
      cfg_file=%2$s/health-worker.cfg
      resource_file=%1$s/etc/nagios4/resource.cfg
      nagios_user=%3$s
      nagios_group=%4$s
      log_file=%2$s/nagios.log
      status_file=%2$s/status.dat
      object_cache_file=%2$s/objects.cache
      command_file=%2$s/nagios.cmd
      lock_file=%2$s/nagios.pid
      temp_file=%2$s/nagios.tmp
      temp_path=%2$s
      check_result_path=%2$s
      query_socket=%2$s/nagios.qh
      use_syslog=0
      check_for_updates=0
      enable_notifications=0
      retain_state_information=0
      interval_length=1
      status_update_interval=1
      check_result_reaper_frequency=1
      """;

  /** The one that our services belong to. */
  private static final String HOST =
      """
      define host {
          use                    generic-host
          host_name              localhost
          max_check_attempts     1
          active_checks_enabled  0
          contact_groups         admins
      }
      """;

  private final OwnProcess process = new OwnProcess();
  private final Path data;

  private Nagios(Path data) {
    this.data = data;
  }

  /**
   * One that has checked nothing yet.
   *
   * @param settings the file that the definitions name
   */
  public static Nagios startNew(Path settings) throws IOException, InterruptedException {
    Path program =
        new DebianPackages(PACKAGE).program("usr/sbin/nagios4", "nagios4-core", "nagios4-common");
    Path data = FOLDER.resolve("data");
    Folders.delete(data);
    Files.createDirectories(data);
    var nagios = new Nagios(data);
    nagios.configure(settings);
    nagios.start(program);
    return nagios;
  }

  /** What it knows of a service, as it writes it down each second; empty before its first check. */
  public Map<String, String> service(String description) throws IOException {
    Path status = data.resolve("status.dat");
    if (!Files.exists(status)) {
      return Map.of();
    }
    return blocks(Files.readString(status))
        .map(Nagios::values)
        .filter(service -> service.get("service_description").equals(description))
        .filter(service -> service.get("has_been_checked").equals("1"))
        .findFirst()
        .orElse(Map.of());
  }

  private void configure(Path settings) throws IOException {
    PosixFileAttributes ours = Files.readAttributes(data, PosixFileAttributes.class);
    Files.writeString(
        data.resolve("nagios.cfg"),
        CONFIGURATION.formatted(PACKAGE, data, ours.owner().getName(), ours.group().getName()));
    Files.writeString(data.resolve("host.cfg"), HOST);
    Path launcher = data.resolve("health-worker");
    Files.writeString(
        data.resolve("health-worker.cfg"),
        Files.readString(SHIPPED.resolve("nagios/health-worker.cfg"))
            .replace("/usr/local/bin/health-worker", launcher.toString())
            .replace("/etc/nagios4/health-worker.properties", settings.toString()));
    Files.writeString(
        launcher,
        Files.readString(SHIPPED.resolve("cli/health-worker"))
            .replace("/usr/local/lib/health-worker-cli.jar", Build.cli().toString()));
    if (!launcher.toFile().setExecutable(true)) {
      throw new IOException(launcher + " cannot be made executable");
    }
  }

  private void start(Path program) throws IOException {
    var command =
        new ProcessBuilder(program.toString(), data.resolve("nagios.cfg").toString())
            .redirectErrorStream(true)
            .redirectOutput(data.resolve("console.log").toFile());
    command
        .environment()
        .merge("PATH", System.getProperty("java.home") + "/bin", (path, java) -> java + ":" + path);
    process.started(command.start());
  }

  private static Stream<String> blocks(String status) {
    return Pattern.compile("^servicestatus \\{\n(.*?)^\t\\}$", Pattern.MULTILINE | Pattern.DOTALL)
        .matcher(status)
        .results()
        .map(block -> block.group(1));
  }

  private static Map<String, String> values(String block) {
    return Pattern.compile("^\t([a-z_]+)=(.*)$", Pattern.MULTILINE)
        .matcher(block)
        .results()
        .collect(Collectors.toMap((MatchResult line) -> line.group(1), line -> line.group(2)));
  }

  /** As an admin does, so that it ends its own children. */
  @Override
  public void close() {
    process.handle().destroy();
    process.handle().onExit().orTimeout(1, TimeUnit.MINUTES).join();
  }
}
