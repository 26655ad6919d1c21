package org.healthworker.config;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** The shipped defaults and what an admin sets over them, also while they are in use. */
public final class GivenSettings {
  private final Map<String, String> given = new ConcurrentHashMap<>();
  private final Refusals refusals = new Refusals();
  private final Config config;
  private final Settings settings;

  private GivenSettings() {
    try {
      var shipped = Settings.class.getResource("/META-INF/microprofile-config.properties");
      config =
          new SmallRyeConfigBuilder()
              .addDefaultInterceptors()
              .withSources(new PropertiesConfigSource(shipped), new ByTheAdmin(given))
              .withSources(new EnvConfigSource(Map.of("health.envy", "1"), 300))
              .build();
      settings = new Settings(config, refusals);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static GivenSettings none() {
    return new GivenSettings();
  }

  public static GivenSettings of(String key, String value) {
    return none().set(key, value);
  }

  public GivenSettings set(String key, String value) {
    given.put(key, value);
    return this;
  }

  public Settings all() {
    return settings;
  }

  public GivenSettings remove(String key) {
    given.remove(key);
    return this;
  }

  public UnknownKeys unknownKeys() {
    return new UnknownKeys(config, settings);
  }

  public Refusals refusals() {
    return refusals;
  }

  public AlertSettings alert() {
    return new AlertSettings(settings);
  }

  public ApiSettings api() {
    return new ApiSettings(settings);
  }

  public CollectSettings collect() {
    return new CollectSettings(settings);
  }

  public HistorySettings history() {
    return new HistorySettings(settings);
  }

  public ChannelSettings channels() {
    return new ChannelSettings(settings);
  }

  public ThresholdSettings thresholds() {
    return new ThresholdSettings(settings, refusals);
  }

  public WorkerSettings worker() {
    return new WorkerSettings(settings);
  }

  private record ByTheAdmin(Map<String, String> values) implements ConfigSource {
    @Override
    public Set<String> getPropertyNames() {
      return values.keySet();
    }

    @Override
    public String getValue(String key) {
      return values.get(key);
    }

    @Override
    public String getName() {
      return "by the admin";
    }

    @Override
    public int getOrdinal() {
      return 150;
    }
  }
}
