package org.healthworker.server;

import java.io.IOException;
import java.net.URI;
import java.util.HashMap;

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
    var properties = new HashMap<>(Build.newDatabase("under-test").serverProperties());
    properties.put("smtp.port", "" + ports.smtp());
    WildFlyServer.writeProperties(properties, home.resolveSibling("server-under-test.properties"));
  }
}
