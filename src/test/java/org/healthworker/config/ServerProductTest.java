package org.healthworker.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerProductTest {
  @ParameterizedTest
  @CsvSource({"jboss.server.config.dir, wildfly", "com.sun.aas.instanceRoot, payara"})
  void aServerIsToldByThePropertyThatItSets(String property, String name) {
    assertThat(ServerProduct.of(Map.of(property, "/srv")::get))
        .hasValueSatisfying(product -> assertThat(product).hasToString(name));
  }

  @Test
  void anotherServerIsNoneOfThem() {
    assertThat(ServerProduct.of(Map.of("catalina.base", "/srv")::get)).isEmpty();
  }
}
