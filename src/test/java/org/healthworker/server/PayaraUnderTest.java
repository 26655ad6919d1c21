package org.healthworker.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;

/** The Payara that Arquillian deploys to, and that runs until this JVM ends. */
final class PayaraUnderTest implements ServerUnderTest {
  private final PayaraServer payara;

  private PayaraUnderTest(PayaraServer payara) {
    this.payara = payara;
  }

  static PayaraUnderTest ofThisBuild() {
    try {
      PayaraServer payara =
          Build.newPayara("under-test", Build.ports(), Build.newDatabase("under-test"));
      Runtime.getRuntime().addShutdownHook(new Thread(payara::close));
      return new PayaraUnderTest(payara);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void prepare() throws IOException {
    payara.start("health.node=under-test");
    payara.awaitAdministration();
  }

  @Override
  public URI server() {
    return payara.server();
  }

  @Override
  public URI application() {
    return payara.application();
  }

  @Override
  public Broker broker() {
    return payara.broker();
  }

  @Override
  public Users users() {
    return payara.users();
  }

  @Override
  public void setProperty(String key, String value) {
    payara.setProperty(key, value);
  }

  @Override
  public void removeProperty(String key) {
    payara.removeProperty(key);
  }

  @Override
  public Path settingsFile() {
    return payara.settingsFile();
  }
}
