package org.healthworker.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OpenApiTest {
  private static final String SPECIFICATION = "https://spec.openapis.org/oas/3.1/";

  /** What the OpenAPI Initiative publishes there. */
  private static final SchemaRegistry OFFICIAL =
      SchemaRegistry.withDialects(
          List.of(Dialects.getOpenApi31(), Dialects.getDraft202012()),
          registry ->
              registry.schemaIdResolvers(
                  resolvers ->
                      resolvers.mapPrefix(
                          "https://spec.openapis.org/", "classpath:spec.openapis.org/")));

  @Test
  void theDocumentIsOpenApi31() {
    var schema = OFFICIAL.getSchema(SchemaLocation.of(SPECIFICATION + "schema-base/2022-10-07"));

    assertThat(schema.validate(OpenApi.top().value().toString(), InputFormat.JSON)).isEmpty();
  }

  @Test
  void everyOperationHasAnIdOfItsOwn() {
    assertThat(OpenApi.operations())
        .extracting(operation -> operation.node().required("operationId").text().orElseThrow())
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource
  void everyExampleIsAsItsSchemaSays(Example example) {
    example.schema().check(example.json());
  }

  static Stream<Example> everyExampleIsAsItsSchemaSays() {
    return withSchemas(OpenApi.top()).flatMap(OpenApiTest::examples);
  }

  /** Media types, parameters and headers. */
  private static Stream<Node> withSchemas(Node node) {
    boolean isAny = node.member("schema").isPresent();
    return isAny
        ? Stream.of(node)
        : node.children()
            .filter(child -> child.pointer().startsWith(node.pointer() + "/"))
            .flatMap(OpenApiTest::withSchemas);
  }

  private static Stream<Example> examples(Node node) {
    Stream<Node> many =
        node.member("examples").stream()
            .flatMap(Node::children)
            .map(example -> example.required("value"));
    return Stream.concat(node.member("example").stream(), many)
        .map(example -> new Example(example, node.required("schema")));
  }

  private record Example(Node value, Node schema) {
    private String json() {
      return value.value().toString();
    }

    @Override
    public String toString() {
      return value.pointer();
    }
  }
}
