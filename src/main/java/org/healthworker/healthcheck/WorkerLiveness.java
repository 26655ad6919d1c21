package org.healthworker.healthcheck;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * Live while it answers: nothing that a restart would not mend (an absent database or broker) may
 * make an orchestrator restart the worker.
 */
@Liveness
@ApplicationScoped
class WorkerLiveness implements HealthCheck {
  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.up("worker");
  }
}
