package org.healthworker.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * The properties file that an admin edits while the server runs, as a source of settings. It is
 * that of {@code health.config.file} (system property) or {@code HEALTH_CONFIG_FILE} (environment),
 * else {@code health-worker.properties} in the server's configuration folder.
 */
public final class SettingsFile implements ConfigSource {
  /** Above what the server's own configuration usually has, below the environment (300). */
  private static final int ORDINAL = 200;

  private static final String KEY = "health.config.file";
  private static final String NAME = "HealthWorkerFile";
  private static final String STOCK_FILE = "health-worker.properties";

  private final String name;
  private final WatchedProperties file;

  /**
   * Called by MicroProfile Config.
   *
   * @throws InvalidSettingException where the configured path can be none
   */
  public SettingsFile() {
    this(path(System::getProperty, System::getenv).map(WatchedProperties::of).orElse(null));
  }

  /**
   * @param file null where the server has no folder for it
   */
  SettingsFile(WatchedProperties file) {
    this.file = file;
    name = NAME + "[source=" + (file == null ? "none" : file.path()) + "]";
  }

  static boolean isNamed(String sourceName) {
    return sourceName.startsWith(NAME + "[");
  }

  static Optional<Path> path(UnaryOperator<String> property, UnaryOperator<String> environment) {
    return set(property, KEY)
        .or(() -> set(environment, "HEALTH_CONFIG_FILE"))
        .or(() -> set(property, "jboss.server.config.dir").map(dir -> dir + "/" + STOCK_FILE))
        .or(
            () ->
                set(property, "com.sun.aas.instanceRoot")
                    .map(root -> root + "/config/" + STOCK_FILE))
        .map(SettingsFile::toPath);
  }

  private static Optional<String> set(UnaryOperator<String> source, String key) {
    return Optional.ofNullable(source.apply(key)).filter(text -> !text.isBlank());
  }

  private static Path toPath(String text) {
    try {
      return Path.of(text).toAbsolutePath();
    } catch (InvalidPathException e) {
      var refusal = new InvalidSettingException(KEY, text, "the path of a file");
      refusal.initCause(e);
      throw refusal;
    }
  }

  @Override
  public Set<String> getPropertyNames() {
    return values().keySet();
  }

  @Override
  public String getValue(String key) {
    return values().get(key);
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public int getOrdinal() {
    return ORDINAL;
  }

  private Map<String, String> values() {
    return file == null ? Map.of() : file.values();
  }
}
