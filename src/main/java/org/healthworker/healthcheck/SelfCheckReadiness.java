package org.healthworker.healthcheck;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.healthworker.config.WorkerSettings;

/** Ready while the last self-check is at most three intervals old, or where it is switched off. */
@Readiness
@ApplicationScoped
class SelfCheckReadiness implements HealthCheck {
  private static final int INTERVALS = 3;

  @Inject private LastSelfCheck last;
  @Inject private WorkerSettings settings;

  @Override
  public HealthCheckResponse call() {
    boolean recent =
        settings
            .selfCheckInterval()
            .map(interval -> last.isWithin(interval.multipliedBy(INTERVALS)))
            .orElse(true);
    return HealthCheckResponse.named("self-check").status(recent).build();
  }
}
