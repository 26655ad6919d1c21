package org.healthworker.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The pages on the broker and on WildFly, typed literally. */
@Tag("artemis")
class WildFlyInstallationIT {
  @Test
  void theCommandsOfThePagesLeadFromUnpackingToTheFirstReport() throws Exception {
    try (var installation = new Installation("wildfly-installation")) {
      assertThat(installation.run("artemis.md", "wildfly.md"))
          .contains("\"outcome\":\"completed\",\"origin\":\"rest\"");
    }
  }
}
