package org.healthworker.openapi;

import jakarta.json.Json;
import java.net.http.HttpResponse;
import java.util.Optional;

/** Holds the application's answers to what the OpenAPI document says of them. */
public final class DescribedAnswers {
  private static final String BASE = "/health-worker";
  private static final String PROBLEM = "application/problem+json";

  private DescribedAnswers() {}

  /** Fails where clients are told otherwise. */
  public static void check(HttpResponse<String> answer) {
    try {
      String path = answer.uri().getPath().substring(BASE.length());
      String method = answer.request().method();
      Optional<Operation> operation =
          OpenApi.operation(method.equals("HEAD") ? "GET" : method, path);
      if (operation.isPresent()) {
        checkDescribed(answer, operation.get());
      } else {
        checkOther(answer, path);
      }
    } catch (AssertionError e) {
      String call = answer.request().method() + " " + answer.uri();
      throw new AssertionError(
          call + " answered " + answer.statusCode() + ", " + e.getMessage(), e);
    }
  }

  private static void checkDescribed(HttpResponse<String> answer, Operation operation) {
    Node response =
        operation.node().required("responses").required(Integer.toString(answer.statusCode()));
    response.member("headers").ifPresent(headers -> checkHeaders(answer, headers));
    Optional<Node> content = response.member("content");
    if (content.isEmpty()) {
      expect(answer.body().isEmpty(), "with a body: " + answer.body());
    } else if (!answer.request().method().equals("HEAD")) {
      String type = mediaType(answer);
      Node schema = content.get().required(type).required("schema");
      schema.check(type.endsWith("json") ? answer.body() : quoted(answer.body()));
    }
  }

  /** Files are open; below /system nothing else succeeds but the question what a path has. */
  private static void checkOther(HttpResponse<String> answer, String path) {
    boolean isRefused = answer.statusCode() >= 400;
    boolean mayBeFine = !path.startsWith("/system") || answer.request().method().equals("OPTIONS");
    expect(isRefused || mayBeFine, "which openapi.json does not describe");
    if (isRefused && !isBare(answer.request().method(), path)) {
      expect(mediaType(answer).equals(PROBLEM), "as " + mediaType(answer));
      Node schemas = OpenApi.top().required("components").required("schemas");
      schemas.required("Problem").check(answer.body());
    }
  }

  /**
   * HEAD has no body; servers refuse TRACE, and WildFly WEB-INF, without asking the application.
   */
  private static boolean isBare(String method, String path) {
    return method.equals("HEAD") || method.equals("TRACE") || path.startsWith("/WEB-INF/");
  }

  private static void checkHeaders(HttpResponse<String> answer, Node headers) {
    for (String name : headers.names()) {
      Node header = headers.required(name);
      Optional<String> value = answer.headers().firstValue(name);
      boolean isRequired = header.member("required").filter(Node::isTrue).isPresent();
      expect(value.isPresent() || !isRequired, "without " + name);
      Node schema = header.required("schema");
      boolean isText = schema.required("type").text().filter("string"::equals).isPresent();
      value.ifPresent(text -> schema.check(isText ? quoted(text) : text));
    }
  }

  private static String mediaType(HttpResponse<String> answer) {
    return answer.headers().firstValue("Content-Type").orElse("nothing").split(";", 2)[0].strip();
  }

  private static String quoted(String text) {
    return Json.createValue(text).toString();
  }

  private static void expect(boolean condition, String otherwise) {
    if (!condition) {
      throw new AssertionError(otherwise);
    }
  }
}
