package org.healthworker.cli;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The properties file in which a user keeps what need not be said each time. */
record ConfigFile(Path path, Map<String, String> values) {
  /** The one that was named, else the user's own, which need not be there. */
  static ConfigFile find(Optional<Path> named, Map<String, String> environment)
      throws FailureException {
    Path usual = usual(environment);
    if (named.isEmpty() && !Files.exists(usual)) {
      return new ConfigFile(usual, Map.of());
    }
    return read(named.orElse(usual));
  }

  /** By the XDG Base Directory Specification. */
  private static Path usual(Map<String, String> environment) {
    Path home = Path.of(System.getProperty("user.home"));
    return Optional.ofNullable(environment.get("XDG_CONFIG_HOME"))
        .map(Path::of)
        .filter(Path::isAbsolute)
        .orElse(home.resolve(".config"))
        .resolve("health-worker/cli.properties");
  }

  private static ConfigFile read(Path path) throws FailureException {
    var properties = new Properties();
    try {
      properties.load(new StringReader(SecretFile.text(path)));
    } catch (IOException | IllegalArgumentException e) {
      throw FailureException.refused(path + " is no properties file: " + e.getMessage(), e);
    }
    for (String key : properties.stringPropertyNames()) {
      if (Setting.ofKey(key).isEmpty()) {
        throw FailureException.refused(
            path
                + " has the unknown key "
                + key
                + "; allowed are "
                + Stream.of(Setting.values()).map(Setting::key).collect(Collectors.joining(", ")));
      }
    }
    if (properties.containsKey(Setting.PASSWORD.key())) {
      SecretFile.requireSecret(path);
    }
    return new ConfigFile(
        path,
        properties.stringPropertyNames().stream()
            .collect(Collectors.toMap(key -> key, properties::getProperty)));
  }

  /** The path of another file is seen from where this one is. */
  Optional<String> value(Setting setting) {
    Optional<String> value = Optional.ofNullable(values.get(setting.key())).map(String::strip);
    return setting.isPath()
        ? value.map(file -> path.toAbsolutePath().resolveSibling(file).toString())
        : value;
  }
}
