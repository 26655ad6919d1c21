package org.healthworker.healthcheck;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.healthworker.report.HealthReport;
import org.healthworker.report.Origin;
import org.healthworker.report.TaskId;
import org.healthworker.server.Build;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class FailingObserverIT {
  @Inject private HealthCheckService service;
  @Inject private FailingObserver observer;

  @Deployment
  static WebArchive withAFailingObserver() {
    return Build.archiveForTestsInside().addClasses(FailingObserver.class, Build.class);
  }

  @Test
  void aTaskIsDoneAlthoughAnObserverFails() throws Exception {
    var taskId = TaskId.random();
    int before = observer.failures();

    HealthReport report =
        service.check(
            new HealthCheckRequest(taskId, Origin.TASK, List.of(), Optional.empty(), null, false));

    assertThat(observer.failures()).isGreaterThan(before);
    assertThat(report.taskId()).isEqualTo(taskId);
    assertThat(service.stored(taskId)).isPresent();
  }
}
