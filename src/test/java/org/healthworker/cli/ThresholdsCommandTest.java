package org.healthworker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ThresholdsCommandTest {
  @AutoClose private final AnsweringServer server = new AnsweringServer();

  ThresholdsCommandTest() throws IOException {}

  @Test
  void eachIsShownWithItsSourceAndEachRefusalWithItsReason() {
    server.then(
        200,
        """
        {"thresholds":{"memory":{"warning":80,"error":95.5,"source":"default"},\
        "disk":{"warning":90,"error":95,"recovery":85,"source":"file","source_name":"hw.properties",\
        "parts":{"root":{"warning":91,"error":96,"source":"server"}}}},\
        "refused":[{"key":"k","value":"v","detail":"k is \\"v\\"; allowed is w"}]}""");

    assertThat(Invocation.asking(server, "thresholds").out())
        .isEqualTo(
            """
            check      warning  error  recovery  from
            memory     80       95.5             default
            disk       90       95     85        file
            disk root  91       96               server
            ▲ refused  k is "v"; allowed is w
            """);
  }
}
