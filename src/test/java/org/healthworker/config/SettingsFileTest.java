package org.healthworker.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
  private static final Map<String, String> WILDFLY = Map.of("jboss.server.config.dir", "/wf/conf");
  private static final Map<String, String> NONE = Map.of();

  @Test
  void microProfileConfigFindsIt() {
    assertThat(ServiceLoader.load(ConfigSource.class))
        .hasAtLeastOneElementOfType(SettingsFile.class);
  }

  @Test
  void onWildFlyItLiesInTheConfigurationFolder() {
    assertThat(path(WILDFLY, NONE)).contains(Path.of("/wf/conf/health-worker.properties"));
  }

  @Test
  void onPayaraItLiesInTheConfigurationFolder() {
    assertThat(path(Map.of("com.sun.aas.instanceRoot", "/domain"), NONE))
        .contains(Path.of("/domain/config/health-worker.properties"));
  }

  @Test
  void elsewhereThereIsNone() {
    assertThat(path(NONE, NONE)).isEmpty();
  }

  @Test
  void theEnvironmentMayNameAnother() {
    assertThat(path(WILDFLY, Map.of("HEALTH_CONFIG_FILE", "/etc/hw"))).contains(Path.of("/etc/hw"));
  }

  @Test
  void aSystemPropertyWinsOverTheEnvironment() {
    assertThat(
            path(Map.of("health.config.file", "/opt/hw"), Map.of("HEALTH_CONFIG_FILE", "/etc/hw")))
        .contains(Path.of("/opt/hw"));
  }

  @Test
  void anEmptyNameIsNone() {
    assertThat(path(WILDFLY, Map.of("HEALTH_CONFIG_FILE", " ")))
        .contains(Path.of("/wf/conf/health-worker.properties"));
  }

  @Test
  void whatCanBeNoPathIsRefusedInOneSentence() {
    assertThatThrownBy(() -> path(Map.of("health.config.file", "a\0b"), NONE))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessage("health.config.file is \"a\\u0000b\"; allowed is the path of a file");
  }

  @Test
  void withoutAFileItHasNoValues() {
    var none = new SettingsFile(null);
    assertThat(none.getPropertyNames()).isEmpty();
    assertThat(none.getValue("health.node")).isNull();
  }

  @Test
  void itHasTheValuesOfTheFile(@TempDir Path folder) throws IOException {
    Path path = Files.writeString(folder.resolve("hw"), "health.node=a\nconfig_ordinal=900\n");
    var file = new SettingsFile(WatchedProperties.of(path));
    assertThat(file.getPropertyNames()).contains("health.node");
    assertThat(file.getValue("health.node")).isEqualTo("a");
    assertThat(file.getOrdinal()).isEqualTo(200);
    assertThat(file.getName()).isEqualTo("HealthWorkerFile[source=" + path + "]");
  }

  private static Optional<Path> path(Map<String, String> properties, Map<String, String> env) {
    return SettingsFile.path(properties::get, env::get);
  }
}
