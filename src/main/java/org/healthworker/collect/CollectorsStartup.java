package org.healthworker.collect;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.healthworker.config.ThresholdSettings;
import org.healthworker.config.UnknownKeys;

/**
 * Refuses wrong names and thresholds at deployment, and measures once, so that no task pays for
 * loading native libraries (0.2–0.9 s). From then on it looks for misspelt keys each minute.
 */
@Singleton
@Startup
@DependsOn("SettingsValidation")
public class CollectorsStartup {
  private static final Duration UNKNOWN_KEYS_PAUSE = Duration.ofMinutes(1);

  @Inject private Collectors collectors;
  @Inject private CpuSampler cpuSampler;
  @Inject private JvmSampler jvmSampler;
  @Inject private ThresholdSettings thresholds;
  @Inject private UnknownKeys unknownKeys;
  @Inject private Repeated lookingForUnknownKeys;

  @PostConstruct
  void start() {
    collectors.enabled();
    Map<String, Set<String>> checks = collectors.partsByCheck();
    checks.forEach(thresholds::validate);
    unknownKeys.log(checks);
    lookingForUnknownKeys.start(
        "looking for unknown keys",
        () -> unknownKeys.log(collectors.partsByCheck()),
        () -> UNKNOWN_KEYS_PAUSE);
    cpuSampler.start();
    jvmSampler.start();
    try {
      collectors.collect(collectors.known(), Duration.ZERO);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
