package org.healthworker.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import jakarta.servlet.annotation.WebServlet;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The code and the OpenAPI document have the same calls. */
class EndpointsTest {
  private static final List<Class<?>> CLASSES =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests()).importPackages("org.healthworker.api").stream()
              .<Class<?>>map(JavaClass::reflect)
              .toList();

  /** Of all resources. */
  private static final String BASE =
      annotated(ApplicationPath.class)
          .findFirst()
          .orElseThrow()
          .getAnnotation(ApplicationPath.class)
          .value();

  @Test
  void everyMethodOfAResourceIsDescribedAndNoOther() {
    assertThat(described().filter(call -> call.contains(" " + BASE + "/")))
        .containsExactlyInAnyOrderElementsOf(
            annotated(Path.class).flatMap(EndpointsTest::calls).toList());
  }

  @Test
  void everyMappingOfAServletIsDescribedAndNoOther() {
    Set<String> mapped =
        annotated(WebServlet.class).flatMap(EndpointsTest::mappings).collect(Collectors.toSet());

    assertThat(described().filter(call -> !call.contains(" " + BASE + "/")))
        .extracting(
            call -> mapped.stream().filter(by -> isMapped(call, by)).findFirst().orElse(call))
        .containsAll(mapped)
        .isSubsetOf(mapped);
  }

  private static boolean isMapped(String call, String by) {
    return by.endsWith("/*")
        ? (call + "/").startsWith(by.substring(0, by.length() - 1))
        : call.equals(by);
  }

  private static Stream<String> described() {
    return OpenApi.operations().stream().map(Operation::toString);
  }

  private static Stream<Class<?>> annotated(Class<? extends Annotation> by) {
    return CLASSES.stream().filter(type -> type.isAnnotationPresent(by));
  }

  private static Stream<String> calls(Class<?> resource) {
    String path = BASE + "/" + resource.getAnnotation(Path.class).value();
    return Stream.of(resource.getMethods()).flatMap(method -> calls(method, path));
  }

  private static Stream<String> calls(Method method, String path) {
    Path below = method.getAnnotation(Path.class);
    String whole = below == null ? path : path + "/" + below.value();
    return Stream.of(method.getAnnotations())
        .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
        .filter(http -> http != null)
        .map(http -> http.value() + " " + whole);
  }

  /** Of a servlet that answers errors alone there is none: it has no method of its own. */
  private static Stream<String> mappings(Class<?> servlet) {
    return Stream.of(servlet.getDeclaredMethods())
        .map(Method::getName)
        .filter(name -> name.matches("do[A-Z].*"))
        .map(name -> name.substring(2).toUpperCase(Locale.ROOT))
        .flatMap(
            method ->
                Arrays.stream(servlet.getAnnotation(WebServlet.class).value())
                    .map(pattern -> method + " " + pattern));
  }
}
