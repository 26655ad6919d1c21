package org.healthworker.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * The values in force, read anew at each call, so that an admin changes them on the running server.
 * A value that is not allowed is refused: the last good one stays in force, and {@link Refusals}
 * tells. Safe for use by many threads.
 */
@ApplicationScoped
public class Settings {
  private static final int SYSTEM_PROPERTIES = 400;
  static final int ENVIRONMENT = 300;

  /** What the shipped file gives itself, since servers call it by different names. */
  private static final int DEFAULTS = 50;

  private final Config config;
  private final Refusals refusals;
  private final Map<String, InForce> inForce = new ConcurrentHashMap<>();

  @Inject
  Settings(Config config, Refusals refusals) {
    this.config = config;
    this.refusals = refusals;
  }

  /** For the container's proxies only. */
  Settings() {
    this(null, null);
  }

  /**
   * The value of a setting that has a default.
   *
   * @throws InvalidSettingException where the value is not allowed and none was good before
   */
  public <T> T value(Setting<T> setting) {
    return read(setting).value();
  }

  /** The keys that have a shipped default, and those that were read without one. */
  Set<String> keys() {
    var keys = new HashSet<>(inForce.keySet());
    for (ConfigSource source : config.getConfigSources()) {
      if (source.getOrdinal() == DEFAULTS) {
        keys.addAll(source.getPropertyNames());
      }
    }
    return keys;
  }

  /** Reads all that was ever read again, so that refusals are those of now. */
  void reread() {
    inForce.values().forEach(last -> read(last.setting()));
  }

  <T> Sourced<T> read(Setting<T> setting) {
    ConfigValue found = config.getConfigValue(setting.key());
    String text = found.getValue() == null ? "" : found.getValue().strip();
    InForce last = inForce.get(setting.key());
    if (last == null || !last.isOf(text, found.getSourceName())) {
      // One at a time, so that a refusal always belongs to what is in force.
      synchronized (inForce) {
        last = replace(setting, inForce.get(setting.key()), text, found);
        inForce.put(setting.key(), last);
      }
    }
    @SuppressWarnings("unchecked") // each key belongs to one Setting, which made the value
    var value = (Sourced<T>) last.value();
    return value;
  }

  private <T> InForce replace(Setting<T> setting, InForce last, String text, ConfigValue found) {
    String from = found.getSourceName();
    try {
      T value = setting.parse().apply(text);
      refusals.accept(setting.key());
      return new InForce(
          setting, text, from, new Sourced<>(value, source(setting.key(), found), from));
    } catch (IllegalArgumentException | DateTimeException e) {
      var refusal = new InvalidSettingException(setting.key(), text, setting.allowed());
      if (last == null) {
        refusal.initCause(e);
        throw refusal;
      }
      refusals.refuse(setting.key(), refusal);
      return new InForce(setting, text, from, last.value());
    }
  }

  private SettingSource source(String key, ConfigValue found) {
    if (found.getSourceName() == null) {
      return SettingSource.DEFAULT;
    }
    // By its name and first: another source may have its ordinal, its path may look like any.
    if (SettingsFile.isNamed(found.getSourceName())) {
      return SettingSource.FILE;
    }
    return switch (found.getSourceOrdinal()) {
      case DEFAULTS -> isOfProfile(key) ? SettingSource.PROFILE : SettingSource.DEFAULT;
      case SYSTEM_PROPERTIES -> SettingSource.SYSTEM_PROPERTY;
      case ENVIRONMENT -> SettingSource.ENVIRONMENT;
      default -> SettingSource.SERVER;
    };
  }

  private boolean isOfProfile(String key) {
    Optional<String> profile = config.getOptionalValue("mp.config.profile", String.class);
    return profile.isPresent()
        && StreamSupport.stream(config.getConfigSources().spliterator(), false)
            .filter(source -> source.getOrdinal() == DEFAULTS)
            .anyMatch(source -> source.getValue("%" + profile.get() + "." + key) != null);
  }

  /**
   * A value together with where it comes from.
   *
   * @param sourceName what MicroProfile Config calls the source; null where nothing is set
   */
  record Sourced<T>(T value, SettingSource source, String sourceName) {}

  /** What was read last, refused or not, and the value that holds since. */
  private record InForce(Setting<?> setting, String text, String from, Sourced<?> value) {
    boolean isOf(String otherText, String otherFrom) {
      return text.equals(otherText) && Objects.equals(from, otherFrom);
    }
  }
}
