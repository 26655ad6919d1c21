package org.healthworker.server;

import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** What this build made, as the pom tells the tests. */
public final class Build {
  private Build() {}

  public static Path wildFlyHome() {
    return Path.of(System.getProperty("wildfly.home"));
  }

  public static Path war() {
    return Path.of(System.getProperty("war"));
  }

  /** Of the server that Arquillian runs. */
  public static Ports ports() {
    return new Ports(Integer.getInteger("test.port-offset"));
  }

  /** Of servers that tests start themselves, beside the one of Arquillian. */
  static Ports otherPorts() {
    return new Ports(Integer.getInteger("test.port-offset") + 100);
  }

  /** A server process of a test's own, without data, not started. */
  public static WildFlyServer newServer(String name) throws java.io.IOException {
    Path folder = war().resolveSibling(name);
    WildFlyServer.delete(folder);
    return WildFlyServer.prepare(wildFlyHome(), folder, war(), otherPorts());
  }

  /** The built WAR, to the byte, for tests that add something to it. */
  public static WebArchive archive() {
    return ShrinkWrap.createFromZipFile(WebArchive.class, war().toFile());
  }

  /** The built WAR with what tests inside the server need. */
  public static WebArchive archiveForTestsInside() {
    String assertj = Assertions.class.getProtectionDomain().getCodeSource().getLocation().getPath();
    return archive().addAsLibrary(Path.of(assertj).toFile());
  }
}
