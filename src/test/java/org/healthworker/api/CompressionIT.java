package org.healthworker.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.healthworker.server.AgainstBuiltWar;
import org.healthworker.server.RestClient;
import org.healthworker.server.ServerUnderTest;
import org.healthworker.server.Servers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@AgainstBuiltWar
class CompressionIT {
  private static final ServerUnderTest SERVER = Servers.UNDER_TEST;

  @ParameterizedTest
  @ValueSource(strings = {"", "page.css", "js/chart.js"})
  void aFileOfThePageIsSentCompressed(String file) {
    HttpResponse<String> answer = compressed(SERVER.restOfAnyone(), file);

    assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
  }

  /** Its length could tell what is in an answer. */
  @Test
  void whatIsJsonIsNot() {
    HttpResponse<String> answer = compressed(SERVER.restOfAnyone(), "openapi.json");

    assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
  }

  private static HttpResponse<String> compressed(RestClient client, String path) {
    return client.send(client.request(path).header("Accept-Encoding", "gzip").GET());
  }
}
