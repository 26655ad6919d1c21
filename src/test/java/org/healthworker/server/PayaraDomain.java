package org.healthworker.server;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.postgresql.Driver;

/**
 * The domain that tests copy, which the build prepares by the scripts that an admin runs, so that
 * each test need not.
 */
public final class PayaraDomain {
  /** How the server's process is started, one argument a line. */
  static final String COMMAND = "command.txt";

  private PayaraDomain() {}

  /**
   * Prepares it, if that is not done yet.
   *
   * @param arguments Payara's home; the folder with the scripts, the resource adapter and the
   *     libraries; the port offset
   */
  public static void main(String[] arguments) throws IOException, URISyntaxException {
    var asadmin = new Asadmin(Path.of(arguments[0]), new Ports(Integer.parseInt(arguments[2])));
    Path kit = Path.of(arguments[1]);
    Path domain = in(asadmin.home(), asadmin.ports());
    Path command = domain.resolve(COMMAND);
    if (Files.exists(command) && !isChangedSince(Files.getLastModifiedTime(command))) {
      return;
    }
    Folders.delete(domain);
    Folders.copy(domain.resolveSibling("domain1"), domain);
    onlyOnThisMachine(domain.resolve("config/domain.xml"), asadmin.ports());
    String name = domain.getFileName().toString();
    try (var running = new Running(asadmin, name)) {
      configure(running.asadmin(), kit);
      // Nobody here uses Payara's own broker, which listens on all interfaces.
      running.asadmin().run("set", "configs.config.server-config.jms-service.type=DISABLED");
    }
    String printed = asadmin.run("start-domain", "--dry-run", name);
    List<String> lines = printed.lines().filter(line -> !line.isBlank()).toList();
    // Without its first and last line, which are for people.
    Files.write(command, lines.subList(1, lines.size() - 1));
  }

  /** It is started, and stopped when closed. */
  private record Running(Asadmin asadmin, String domain) implements AutoCloseable {
    Running {
      asadmin.run("start-domain", domain);
    }

    @Override
    public void close() {
      asadmin.run("stop-domain", domain);
    }
  }

  private static boolean isChangedSince(FileTime prepared) throws IOException {
    try (var scripts = Files.list(Path.of("server-config/payara"))) {
      return scripts.anyMatch(script -> script.toFile().lastModified() > prepared.toMillis());
    }
  }

  private static void configure(Asadmin asadmin, Path kit) throws URISyntaxException {
    Path driver = Path.of(Driver.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    asadmin.runScript(kit.resolve("configure.sh"));
    asadmin.runScript(kit.resolve("postgresql.sh"), driver);
  }

  /** The domain that listens on these ports until it is moved. */
  static Path in(Path home, Ports ports) {
    return home.resolve("glassfish/domains/tests-" + ports.offset());
  }

  /** Listens on 127.0.0.1 at ports of its own, and looks for no other servers. */
  private static void onlyOnThisMachine(Path configuration, Ports ports) throws IOException {
    Files.writeString(
        configuration,
        Files.readString(configuration)
            .replace("0.0.0.0", "127.0.0.1")
            .replace("port=\"8080\"", "address=\"127.0.0.1\" " + port(8080, ports))
            .replace("port=\"4848\"", "address=\"127.0.0.1\" " + port(4848, ports))
            .replace("port=\"3700\"", port(3700, ports))
            .replace("port=\"8181\"", "enabled=\"false\" port=\"8181\"")
            .replace("port=\"8686\"", "enabled=\"false\" port=\"8686\"")
            .replace("port=\"3820\"", "enabled=\"false\" port=\"3820\"")
            .replace("port=\"3920\"", "enabled=\"false\" port=\"3920\"")
            .replace("org.apache.felix.shell.remote,", "")
            .replace(
                "<hazelcast-config-specific-configuration>",
                "<hazelcast-config-specific-configuration enabled=\"false\">"));
  }

  /** The same with its listeners on other ports. */
  static String moved(String configuration, Ports from, Ports to) {
    String moved = configuration;
    for (int stock : List.of(8080, 4848, 3700)) {
      moved = moved.replace(port(stock, from), port(stock, to));
    }
    return moved;
  }

  private static String port(int stock, Ports ports) {
    return "port=\"" + (stock + ports.offset()) + "\"";
  }
}
