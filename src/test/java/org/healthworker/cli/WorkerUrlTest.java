package org.healthworker.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkerUrlTest {
  @ParameterizedTest
  @CsvSource({
    "http://localhost:8080/hw,true",
    "http://127.0.0.1/,true",
    "http://127.8.9.1/,true",
    "http://[::1]:80/hw/,true",
    "https://example.org/,true",
    "HTTPS://example.org,true",
    "http://example.org/,false",
    "http://127.0.0.1.example.org/,false",
    "http://localhost.example.org/,false",
    "http://[2001:db8::1]/,false",
    "http://10.0.0.1/,false"
  })
  void thisMachineAndTlsArePrivate(String url, boolean isPrivate) throws FailureException {
    assertThat(WorkerUrl.parse(url).isPrivate()).isEqualTo(isPrivate);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "localhost:8080",
        "ftp://localhost/",
        "http://",
        "http://a:secret@localhost/",
        "http://localhost/?secret",
        "http://localhost/#secret",
        "http://a b/"
      })
  void whatIsNoAddressOfAWorkerIsRefusedAndNotRepeated(String url) {
    assertThatThrownBy(() -> WorkerUrl.parse(url))
        .isInstanceOf(FailureException.class)
        .hasMessage(
            "The URL of the worker is wrong; allowed is such as https://host:8443/health-worker/,"
                + " without a name, a password or a query");
  }
}
