package org.healthworker.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Where to ask and as whom: by the options, else by the environment, else by the file. */
final class Settings {
  private static final String USUAL_URL = "http://localhost:8080/health-worker/";

  /** The first one that says something counts. */
  private final List<Function<Setting, Optional<String>>> sources;

  private Settings(ServerOptions options, Map<String, String> environment, ConfigFile file) {
    sources =
        List.of(
            options::value,
            setting ->
                Optional.ofNullable(environment.get(setting.variable()))
                    .filter(value -> !value.isEmpty()),
            file::value);
  }

  static Settings of(ServerOptions options, Map<String, String> environment)
      throws FailureException {
    return new Settings(options, environment, ConfigFile.find(options.config(), environment));
  }

  WorkerUrl url() throws FailureException {
    return WorkerUrl.parse(value(Setting.URL).orElse(USUAL_URL));
  }

  Optional<Path> cacert() {
    return value(Setting.CACERT).map(Path::of);
  }

  /** Nobody where no name is given. */
  Optional<Login> login(WorkerUrl url, Terminal terminal) throws FailureException {
    Optional<String> user = value(Setting.USER);
    if (user.isEmpty()) {
      return Optional.empty();
    }
    if (!url.isPrivate() && !insecureHttp()) {
      throw FailureException.refused(
          "The network could read the password on its way to "
              + url
              + ": use https, or --insecure-http if you trust the network");
    }
    Optional<String> password = password();
    if (password.isEmpty()) {
      password = terminal.password("Password of " + SafeText.of(user.get()));
    }
    return Optional.of(
        new Login(
            user.get(),
            password.orElseThrow(
                () ->
                    FailureException.refused(
                        "There is no password for "
                            + user.get()
                            + ": give it by --password-file, HEALTH_WORKER_PASSWORD or the file of"
                            + " --config"))));
  }

  private Optional<String> password() throws FailureException {
    for (var source : sources) {
      Optional<String> password = source.apply(Setting.PASSWORD);
      if (password.isPresent()) {
        return password;
      }
      Optional<String> file = source.apply(Setting.PASSWORD_FILE);
      if (file.isPresent()) {
        return Optional.of(firstLine(Path.of(file.get())));
      }
    }
    return Optional.empty();
  }

  private static String firstLine(Path file) throws FailureException {
    return SecretFile.read(file)
        .lines()
        .findFirst()
        .filter(line -> !line.isEmpty())
        .orElseThrow(() -> FailureException.refused("The password file " + file + " is empty"));
  }

  private boolean insecureHttp() throws FailureException {
    String value = value(Setting.INSECURE_HTTP).orElse("false");
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw FailureException.refused(
              "insecure-http is " + value + "; allowed are true and false");
    };
  }

  private Optional<String> value(Setting setting) {
    return sources.stream().flatMap(source -> source.apply(setting).stream()).findFirst();
  }
}
