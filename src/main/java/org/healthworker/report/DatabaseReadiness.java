package org.healthworker.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while the database answers. */
@Readiness
@ApplicationScoped
class DatabaseReadiness implements HealthCheck {
  @Inject private DatabaseProbe probe;

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("database").status(!probe.isAway()).build();
  }
}
