package org.healthworker.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while this worker takes tasks from the queue. */
@Readiness
@ApplicationScoped
class ListenerReadiness implements HealthCheck {
  @Inject private QueueSampler queue;

  @Override
  public HealthCheckResponse call() {
    boolean consumes = queue.last().map(state -> state.consumers() > 0).orElse(false);
    return HealthCheckResponse.named("listener").status(consumes).build();
  }
}
