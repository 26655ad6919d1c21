package org.healthworker.server;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.hamcrest.Matcher;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** What this build made, as the pom tells the tests. */
public final class Build {
  private Build() {}

  public static Path wildFlyHome() {
    return Path.of(System.getProperty("wildfly.home"));
  }

  private static Path payaraHome() {
    return Path.of(System.getProperty("payara.home"));
  }

  /** The scripts for Payara with what they need. */
  static Path payaraKit() {
    return folder("health-worker-payara");
  }

  /** Whether this run is about Payara, a standalone broker and PostgreSQL, rather than WildFly. */
  public static boolean isOnPayara() {
    return "payara".equals(System.getProperty("test.server"));
  }

  static Path artemisHome() {
    return Path.of(System.getProperty("artemis.home"));
  }

  public static Path war() {
    return Path.of(System.getProperty("war"));
  }

  /** The command line. */
  public static Path cli() {
    return folder("health-worker-cli.jar");
  }

  /** Of the server that Arquillian runs. */
  public static Ports ports() {
    return new Ports(Integer.getInteger("test.port-offset"));
  }

  /** Which of the JVMs this is that run tests at the same time, counted from one. */
  public static int fork() {
    return Integer.parseInt(System.getProperty("test.fork", "1"));
  }

  /** Of servers that tests start themselves, beside the one of Arquillian. */
  static Ports otherPorts() {
    return new Ports(ports().offset() + 100 * fork());
  }

  /** A server process of a test's own, without data, not started. */
  public static WorkerProcess newServer(String name) throws IOException {
    return newServer(name, newDatabase(name));
  }

  /** The same, on a database that the test chooses. */
  public static WorkerProcess newServer(String name, Database database) throws IOException {
    return isOnPayara()
        ? newPayara(name, otherPorts(), database).with(war())
        : newWildFly(name, database);
  }

  /** A Payara without the application, beside a broker of its own, which is started. */
  static PayaraServer newPayara(String name, Ports ports, Database database) throws IOException {
    try {
      Artemis broker = Artemis.startNew(artemisHome(), folder(name + "-broker"), ports);
      return PayaraServer.prepare(payaraHome(), folder(name), ports, broker, database);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A WildFly, whatever this run's server is, as configure.cli makes it. */
  static WildFlyServer newWildFlyOnH2(String name) throws IOException {
    return newWildFly(name, H2File.in(folder(name)));
  }

  private static WildFlyServer newWildFly(String name, Database database) throws IOException {
    Path folder = folder(name);
    Folders.delete(folder);
    return WildFlyServer.prepare(wildFlyHome(), folder, war(), otherPorts(), database);
  }

  /** A WildFly, whatever this run's server is, as one of the workers of a standalone broker. */
  static WildFlyServer newWildFly(
      String name, Ports ports, PostgreSqlDatabase database, Artemis broker) throws IOException {
    Path folder = folder(name);
    Folders.delete(folder);
    return WildFlyServer.prepare(wildFlyHome(), folder, war(), ports, database, broker);
  }

  /** A standalone broker process of a test's own, without data, started. */
  public static Artemis newArtemis(String name) throws IOException, InterruptedException {
    return Artemis.startNew(artemisHome(), folder(name), artemisPorts());
  }

  /** Of standalone brokers, beside the broker in a server of a test's own. */
  static Ports artemisPorts() {
    return new Ports(otherPorts().offset() + 50);
  }

  /** A PostgreSQL process of a test's own, without data, started. */
  public static PostgreSql newPostgreSql(String name) throws IOException, SQLException {
    return PostgreSql.startNew(folder(name), otherPorts().postgreSql());
  }

  /** What this run is about, H2 or PostgreSQL, for the server of this name; without tables. */
  static Database newDatabase(String server) {
    boolean postgreSql =
        PostgreSql.SERVER_CONFIGURATION.equals(System.getProperty("test.server-configuration"));
    return postgreSql || isOnPayara()
        ? PostgreSqlOfThisJvm.newDatabase(server)
        : H2File.in(folder(server));
  }

  public static Path folder(String name) {
    return war().resolveSibling(name);
  }

  /** The built WAR, to the byte, for tests that add something to it. */
  public static WebArchive archive() {
    return ShrinkWrap.createFromZipFile(WebArchive.class, war().toFile());
  }

  /** The built WAR with what tests inside the server need. */
  public static WebArchive archiveForTestsInside() {
    return archive()
        .addAsLibraries(
            library(Assertions.class), library(Awaitility.class), library(Matcher.class));
  }

  private static File library(Class<?> ofIt) {
    return new File(ofIt.getProtectionDomain().getCodeSource().getLocation().getPath());
  }
}
