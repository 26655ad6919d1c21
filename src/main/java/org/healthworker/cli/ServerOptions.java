package org.healthworker.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which server is asked, and as whom. What an option does not say, {@link Settings} find. */
final class ServerOptions {
  @Option(
      names = {"-u", "--url"},
      paramLabel = "URL",
      description = {
        "Where the worker is (HEALTH_WORKER_URL);",
        "default: http://localhost:8080/health-worker/"
      })
  private String url;

  @Option(
      names = "--user",
      paramLabel = "NAME",
      description = "Who asks (HEALTH_WORKER_USER). On a terminal the password is asked for.")
  private String user;

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description = {
        "Whose first line is the password (HEALTH_WORKER_PASSWORD_FILE; or HEALTH_WORKER_PASSWORD"
            + " with the password itself)"
      })
  private Path passwordFile;

  @Option(
      names = "--cacert",
      paramLabel = "FILE",
      description =
          "Certificates in PEM that are trusted instead of Java's own (HEALTH_WORKER_CACERT)")
  private Path cacert;

  @Option(
      names = "--insecure-http",
      description =
          "Send the password by http to another host, where the network may read it"
              + " (HEALTH_WORKER_INSECURE_HTTP=true)")
  private boolean insecureHttp;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = {
        "Properties url, user, password or password-file, cacert, insecure-http;",
        "default: ~/.config/health-worker/cli.properties"
      })
  private Path config;

  @Option(
      names = {"-t", "--timeout"},
      paramLabel = "TIME",
      converter = DurationConverter.class,
      description = "How long it may take, such as 30s; default: 10s")
  private Duration timeout = Duration.ofSeconds(10);

  /** What an option says, if it does. */
  Optional<String> value(Setting setting) {
    return switch (setting) {
      case URL -> Optional.ofNullable(url);
      case USER -> Optional.ofNullable(user);
      case PASSWORD -> Optional.empty();
      case PASSWORD_FILE -> Optional.ofNullable(passwordFile).map(Path::toString);
      case CACERT -> Optional.ofNullable(cacert).map(Path::toString);
      case INSECURE_HTTP -> insecureHttp ? Optional.of("true") : Optional.empty();
    };
  }

  Optional<Path> config() {
    return Optional.ofNullable(config);
  }

  Duration timeout() {
    return timeout;
  }
}
