package org.healthworker.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.healthworker.server.Build;
import org.healthworker.server.ServerUnderTest;
import org.healthworker.server.Servers;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class UnexpectedProblemIT {
  private static final ServerUnderTest SERVER = Servers.UNDER_TEST;

  @Deployment(testable = false)
  static WebArchive withABrokenResource() {
    return Build.archive().addClass(BrokenResource.class);
  }

  @Test
  void aFaultOfOurOwnTellsTheClientAnErrorIdOnly() {
    HttpResponse<String> failed =
        SERVER.rest(SERVER.users().viewer()).get("system/maintenance/broken");

    assertThat(failed.statusCode()).isEqualTo(500);
    assertThat(failed.body())
        .matches(
            "\\{\"type\":\"about:blank\",\"title\":\"Internal Server Error\",\"status\":500,"
                + "\"detail\":\"The server's log explains error ID [0-9a-f-]{36}\\.\"}");
  }
}
