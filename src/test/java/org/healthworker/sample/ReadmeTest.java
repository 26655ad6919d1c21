package org.healthworker.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReadmeTest {
  @Test
  void theSampleInTheReadmeIsTheOneThatIsRun() throws IOException {
    String sample =
        Files.readString(Path.of("src/test/java/org/healthworker/sample/SendHealthCheck.java"));

    assertThat(Files.readString(Path.of("README.md")))
        .contains(sample.substring(sample.indexOf("import ")).strip());
  }
}
