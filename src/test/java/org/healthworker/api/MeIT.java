package org.healthworker.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.healthworker.server.AgainstBuiltWar;
import org.healthworker.server.Build;
import org.healthworker.server.RestClient;
import org.healthworker.server.ServerUnderTest;
import org.healthworker.server.Servers;
import org.healthworker.server.Users;
import org.junit.jupiter.api.Test;

@AgainstBuiltWar
class MeIT {
  private static final ServerUnderTest SERVER = Servers.UNDER_TEST;
  private static final String ME = "system/maintenance/me";

  @Test
  void aViewerIsToldTheirRoleAndTheServer() {
    expect(SERVER.users().viewer(), "health-viewer");
  }

  @Test
  void anOperatorIsToldTheirRoleAndTheServer() {
    expect(SERVER.users().operator(), "health-operator");
  }

  @Test
  void anUnknownParameterIsRefused() {
    assertThat(SERVER.rest(SERVER.users().viewer()).get(ME + "?user=x").body())
        .contains("\\\"user\\\" is not known; allowed are none");
  }

  @Test
  void nobodyIsToldAnythingWithoutCredentials() {
    assertThat(SERVER.restOfAnyone().get(ME).statusCode()).isEqualTo(401);
  }

  private static void expect(Users.User user, String role) {
    RestClient rest = SERVER.rest(user);

    assertThat(rest.get(ME).body())
        .isEqualTo(
            "{\"user\":\"%s\",\"role\":\"%s\",\"server\":\"%s\"}"
                .formatted(user.name(), role, Build.isOnPayara() ? "payara" : "wildfly"));
  }
}
