package org.healthworker.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The pages on the broker and on Payara, typed literally. */
@Tag("payara")
class PayaraInstallationIT {
  @Test
  void theCommandsOfThePagesLeadFromUnpackingToTheFirstReport() throws Exception {
    try (var installation = new Installation("payara-installation")) {
      assertThat(installation.run("artemis.md", "payara.md"))
          .contains("\"outcome\":\"completed\",\"origin\":\"rest\"");
    }
  }
}
