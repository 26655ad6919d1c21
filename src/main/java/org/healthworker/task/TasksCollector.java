package org.healthworker.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.healthworker.collect.Collector;

@ApplicationScoped
class TasksCollector implements Collector<TasksMeasurement> {
  @Inject private QueueSampler queue;
  @Inject private RunningTasks running;

  @Override
  public String name() {
    return "tasks";
  }

  @Override
  public TasksMeasurement collect() {
    return TasksMeasurement.of(queue.last(), running.count(), Instant.now());
  }

  @Override
  public boolean mayBlock() {
    return false;
  }
}
