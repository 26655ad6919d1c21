package org.healthworker.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.healthworker.openapi.OpenApi;
import org.healthworker.openapi.Operation;
import org.healthworker.server.AgainstBuiltWar;
import org.healthworker.server.RestClient;
import org.healthworker.server.ServerUnderTest;
import org.healthworker.server.Servers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients are told of the interface is there, and tells all. */
@AgainstBuiltWar
class PublishedFilesIT {
  private static final ServerUnderTest SERVER = Servers.UNDER_TEST;

  private final RestClient operator = SERVER.rest(SERVER.users().operator());

  @ParameterizedTest
  @ValueSource(strings = {"openapi.json", "schema/outcome.json"})
  void anyoneMayReadIt(String file) throws IOException {
    HttpResponse<String> answer = SERVER.restOfAnyone().get(file);

    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
    assertThat(answer.body()).isEqualTo(Files.readString(Path.of("src/main/webapp", file)));
  }

  @ParameterizedTest
  @CsvSource({
    "'', text/html",
    "page.css, text/css",
    "js/main.js, text/javascript",
    "icons/ok.svg, image/svg+xml"
  })
  void aFileOfThePageHasItsType(String file, String type) {
    assertThat(SERVER.restOfAnyone().get(file).headers().firstValue("Content-Type"))
        .hasValueSatisfying(actual -> assertThat(actual).startsWith(type));
  }

  static Stream<Operation> strictCalls() {
    return OpenApi.operations().stream()
        .filter(operation -> !operation.queryParameters().isEmpty());
  }

  /** The sentence that refuses a parameter lists those that there are. */
  @ParameterizedTest
  @MethodSource("strictCalls")
  void theDescribedParametersAreThoseThatAreKnown(Operation operation) {
    String refused = operator.get(operation.path().substring(1) + "?nonsense=1").body();

    assertThat(refused)
        .contains("allowed are " + String.join(", ", operation.queryParameters()) + "\"");
  }

  /** The same for the fields of a body. */
  @ParameterizedTest
  @MethodSource
  void theDescribedFieldsAreThoseThatAreKnown(Operation operation) {
    String refused = operator.post(operation.path().substring(1), "{\"nonsense\":1}").body();

    List<String> known =
        List.of(refused.replaceAll(".*allowed are (.*)\"}", "$1").split(", | and "));
    assertThat(known).containsExactlyInAnyOrderElementsOf(operation.bodyFields());
  }

  static Stream<Operation> theDescribedFieldsAreThoseThatAreKnown() {
    return OpenApi.operations().stream().filter(operation -> !operation.bodyFields().isEmpty());
  }
}
