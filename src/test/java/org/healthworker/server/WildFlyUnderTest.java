package org.healthworker.server;

import java.io.IOException;
import java.net.URI;

/** The WildFly that this build makes, in the clean base folder of arquillian.xml. */
final class WildFlyUnderTest extends WildFly implements ServerUnderTest {
  WildFlyUnderTest() {
    super(
        Build.wildFlyHome(),
        Build.wildFlyHome().resolveSibling("server-under-test"),
        Build.ports());
  }

  @Override
  public URI server() {
    return ports.server();
  }

  @Override
  public void prepare() throws IOException {
    users().write(home.resolve("standalone/configuration"));
    WildFlyServer.writeProperties(
        Build.newDatabase("under-test").serverProperties(),
        home.resolveSibling("server-under-test.properties"));
  }
}
