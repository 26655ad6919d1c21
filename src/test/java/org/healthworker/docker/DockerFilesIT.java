package org.healthworker.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("docker")
class DockerFilesIT {
  private static final Path DOCKER = Path.of("docker");
  private static final Command COMMAND = Command.inSources();

  @TempDir private Path folder;

  @ParameterizedTest
  @MethodSource("dockerfiles")
  void aDockerfilePassesItsLint(Path dockerfile) {
    String lint = System.getProperty("dockerfilelint");

    assertThat(COMMAND.run(lint, "--config", DOCKER.toString(), dockerfile.toString()).required())
        .contains("Issues: None found");
  }

  @Test
  void everyShellScriptPassesItsLint() throws IOException {
    var words =
        new ArrayList<>(
            List.of(
                "shellcheck",
                "--external-sources",
                "--source-path=.",
                "--source-path=SCRIPTDIR",
                ".ci/run"));
    for (String root : List.of("docker", "server-config", "src/test/docker")) {
      files(Path.of(root), ".sh").map(Path::toString).forEach(words::add);
    }

    assertThat(COMMAND.run(words).required()).isEmpty();
  }

  @Test
  void composeTakesTheFileOnceEachPasswordHasOne() throws IOException {
    assertThat(config(Secrets.in(folder).variables()).exitCode()).isZero();
  }

  @ParameterizedTest
  @FieldSource("org.healthworker.docker.Secrets#NAMES")
  void aPasswordThatIsNotSetIsNamedInASentence(String name) throws IOException {
    var variables = new LinkedHashMap<>(Secrets.in(folder).variables());
    variables.put(Secrets.variable(name), "");

    Command.Result result = config(variables);

    assertThat(result.exitCode()).isNotZero();
    assertThat(result.output())
        .containsPattern(
            Secrets.variable(name) + " is not set: it is the path of a file with [a-zA-Z' ]+");
  }

  @ParameterizedTest
  @MethodSource("dockerfiles")
  void anImageHasTheVersionsOfTheBuild(Path dockerfile) throws IOException {
    assertThat(Files.readAllLines(dockerfile))
        .filteredOn(line -> line.matches("ARG (WILDFLY|ARTEMIS|PAYARA|POSTGRESQL_JDBC)=.*"))
        .isNotEmpty()
        .allSatisfy(
            line -> {
              String[] pair = line.substring("ARG ".length()).split("=", 2);
              assertThat(pair[1]).isEqualTo(System.getProperty("version." + pair[0]));
            });
  }

  private static Command.Result config(Map<String, String> variables) {
    return COMMAND.in(DOCKER).with(variables).run("docker-compose", "config", "--quiet");
  }

  static Stream<Path> dockerfiles() throws IOException {
    return files(DOCKER, "Dockerfile");
  }

  private static Stream<Path> files(Path root, String end) throws IOException {
    try (var all = Files.walk(root)) {
      return all.filter(file -> file.toString().endsWith(end)).sorted().toList().stream();
    }
  }
}
