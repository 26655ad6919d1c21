package org.healthworker.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while the broker answers. */
@Readiness
@ApplicationScoped
class BrokerReadiness implements HealthCheck {
  @Inject private QueueSampler queue;

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("broker").status(queue.last().isPresent()).build();
  }
}
