package org.healthworker.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A broker's certificate and what trusts it, made by the commands of the documentation. */
record Certificates(Path folder) {
  /** For the host {@code localhost}. */
  static Certificates makeIn(Path folder) throws IOException, InterruptedException {
    Folders.delete(folder);
    Files.createDirectories(folder);
    String commands = new Page("artemis.md").section("TLS").blocks("sh").get(0);
    Output.of(
        new ProcessBuilder("sh", "-e", "-c", commands.replace("broker.example.org", "localhost"))
            .directory(folder.toFile()));
    return new Certificates(folder);
  }

  /** The broker's acceptor with TLS, as the script's local.properties shows it. */
  Map<String, String> acceptor(int port) throws IOException {
    String tls = "acceptorConfigurations.tls.";
    return Map.of(
        tls + "factoryClassName",
        "org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptorFactory",
        tls + "params.host",
        "127.0.0.1",
        tls + "params.port",
        "" + port,
        tls + "params.protocols",
        "CORE,AMQP,STOMP",
        tls + "params.sslEnabled",
        "true",
        tls + "params.keyStorePath",
        folder.resolve("broker.p12").toString(),
        tls + "params.keyStorePassword",
        password("broker"));
  }

  Path trustStore() {
    return folder.resolve("trust.p12");
  }

  String trustPassword() throws IOException {
    return password("trust");
  }

  private String password(String whose) throws IOException {
    return Files.readString(folder.resolve(whose + ".password")).strip();
  }
}
