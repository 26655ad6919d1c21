package org.healthworker.collect;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import org.healthworker.config.ThresholdSettings;

/**
 * Refuses wrong names and thresholds at deployment, and measures once, so that no task pays for
 * loading native libraries (0.2–0.9 s).
 */
@Singleton
@Startup
@DependsOn("SettingsValidation")
public class CollectorsStartup {
  @Inject private Collectors collectors;
  @Inject private CpuSampler cpuSampler;
  @Inject private JvmSampler jvmSampler;
  @Inject private ThresholdSettings thresholds;

  @PostConstruct
  void start() {
    collectors.enabled();
    cpuSampler.start();
    jvmSampler.start();
    try {
      collectors
          .collect(collectors.known(), Duration.ZERO)
          .forEach((name, measured) -> thresholds.validate(name, aliases(measured)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Set<String> aliases(Measured measured) {
    return measured instanceof Measured.Value value
            && value.measurement() instanceof MeasurementOfParts whole
        ? whole.parts().keySet()
        : Set.of();
  }
}
