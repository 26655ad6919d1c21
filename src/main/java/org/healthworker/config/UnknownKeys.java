package org.healthworker.config;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Finds keys that are set but read by nobody, which are misspelt most of the time. Each is logged
 * once for as long as it stays. Environment variables are left out: their names do not tell where
 * the dots were.
 */
@ApplicationScoped
public class UnknownKeys {
  private static final System.Logger LOG = System.getLogger(UnknownKeys.class.getName());
  private static final String OURS = "health.";
  private static final Pattern PROFILE = Pattern.compile("^%[^.]+\\.");
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]{1,128}");
  private static final List<String> LEVELS = List.of(".warning", ".error", ".recovery");
  private static final String CONFIG_FILE = "health.config.file";

  private final Config config;
  private final Settings settings;
  private Set<String> logged = Set.of();

  @Inject
  UnknownKeys(Config config, Settings settings) {
    this.config = config;
    this.settings = settings;
  }

  /** For the container's proxies only. */
  UnknownKeys() {
    this(null, null);
  }

  /**
   * Logs those that were not there at the last call.
   *
   * @param checks the names of all checks, each with the aliases of its configured parts
   */
  public synchronized void log(Map<String, Set<String>> checks) {
    Set<String> known = known(checks);
    var unknown = new TreeSet<String>();
    for (ConfigSource source : config.getConfigSources()) {
      if (source.getOrdinal() != Settings.ENVIRONMENT) {
        source.getPropertyNames().stream()
            .map(UnknownKeys::withoutProfile)
            .filter(key -> key.startsWith(OURS) && !known.contains(key))
            .forEach(unknown::add);
      }
    }
    unknown.stream().filter(key -> !logged.contains(key)).forEach(key -> log(key, known));
    logged = unknown;
  }

  private Set<String> known(Map<String, Set<String>> checks) {
    var known = new HashSet<>(settings.keys());
    known.add(CONFIG_FILE);
    checks.forEach(
        (check, parts) -> {
          String prefix = "health.threshold." + check;
          LEVELS.forEach(level -> known.add(prefix + level));
          parts.forEach(part -> LEVELS.forEach(level -> known.add(prefix + "." + part + level)));
        });
    return known;
  }

  private static String withoutProfile(String key) {
    return PROFILE.matcher(key).replaceFirst("");
  }

  private static void log(String key, Set<String> known) {
    // Quoted it would hide where a long key ends, which is where it may be wrong.
    boolean plain = PLAIN.matcher(key).matches();
    Optional<String> guess = plain ? SimilarKey.of(key, known) : Optional.empty();
    String line = (plain ? key : Quoted.of(key)) + " is not a setting";
    LOG.log(WARNING, "HW0103 " + line + guess.map(g -> "; did you mean " + g + "?").orElse("."));
  }
}
