package org.healthworker.server;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** The WildFly that this build makes. */
final class WildFlyUnderTest implements ServerUnderTest {
  static final String LISTENER =
      "/deployment=health-worker.war/subsystem=ejb3"
          + "/message-driven-bean=HealthCheckTaskListener:";

  private static final String QUEUE =
      "/subsystem=messaging-activemq/server=default/address-setting=maintenance_tasks.health_check";

  private final Path home;
  private final Ports ports;
  private final Users users = Users.random();

  private WildFlyUnderTest(Path home, Ports ports) {
    this.home = home;
    this.ports = ports;
  }

  static WildFlyUnderTest ofThisBuild() {
    return new WildFlyUnderTest(Build.wildFlyHome(), Build.ports());
  }

  @Override
  public URI application() {
    return ports.application();
  }

  @Override
  public URI server() {
    return ports.server();
  }

  @Override
  public String broker() {
    return ports.broker();
  }

  @Override
  public Users users() {
    return users;
  }

  @Override
  public void prepare() throws IOException {
    users.write(home.resolve("standalone/configuration"));
    WildFlyServer.writeProperties(
        Build.newDatabase("under-test"), home.resolveSibling("server-under-test.properties"));
  }

  @Override
  public void pauseListener() {
    cli().run(LISTENER + "stop-delivery");
  }

  @Override
  public void resumeListener() {
    cli().run(LISTENER + "start-delivery");
  }

  @Override
  public void refuseTasks() {
    cli().run(QUEUE + ":write-attribute(name=max-size-bytes,value=1)");
  }

  /** As configure.cli has it. */
  @Override
  public void acceptTasks() {
    cli().run(QUEUE + ":write-attribute(name=max-size-bytes,value=41943040)");
  }

  @Override
  public void setProperty(String key, String value) {
    cli().run("/system-property=" + key + ":add(value=\"" + value + "\")");
  }

  @Override
  public void removeProperty(String key) {
    cli().run("/system-property=" + key + ":remove");
  }

  @Override
  public void writeSettingsFile(String content) throws IOException {
    Files.writeString(settingsFile(), content);
  }

  @Override
  public void deleteSettingsFile() throws IOException {
    Files.deleteIfExists(settingsFile());
  }

  /** In the clean base folder of arquillian.xml. */
  private Path settingsFile() {
    return home.resolveSibling("server-under-test/configuration/health-worker.properties");
  }

  private Cli cli() {
    return new Cli(home, ports);
  }
}
