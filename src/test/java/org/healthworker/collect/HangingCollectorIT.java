package org.healthworker.collect;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.healthworker.server.Build;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("any-database")
@ExtendWith(ArquillianExtension.class)
class HangingCollectorIT {
  @Inject private Collectors collectors;
  @Inject private HangingCollector hanging;

  @Deployment
  static WebArchive withAHangingCollector() {
    return Build.archiveForTestsInside().addClasses(HangingCollector.class, Build.class);
  }

  @Test
  void aCollectorThatHangsIsUnknownAndTheOthersAreUnaffected() throws Exception {
    Map<String, Measured> measured =
        collectors.collect(List.of("hanging", "memory", "disk"), Duration.ZERO);

    assertThat(measured.get("hanging"))
        .isEqualTo(new Measured.Failure("No answer within 2000 ms."));
    assertThat(measured.get("memory")).isInstanceOf(Measured.Value.class);
    assertThat(measured.get("disk")).isInstanceOf(Measured.Value.class);
  }

  @Test
  void itIsNotStartedASecondTimeWhileItHangs() throws Exception {
    for (int i = 0; i < 50; i++) {
      collectors.collect(List.of("hanging"), Duration.ZERO);
    }

    assertThat(hanging.starts()).isEqualTo(1);
  }
}
