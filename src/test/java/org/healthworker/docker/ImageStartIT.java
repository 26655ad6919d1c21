package org.healthworker.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an image says to whoever starts it wrongly. */
@Tag("docker")
class ImageStartIT {
  private static Podman podman;

  @TempDir private Path folder;

  @BeforeAll
  static void build() throws IOException {
    podman = Podman.withImages(Image.values());
  }

  @ParameterizedTest
  @CsvSource({
    "WILDFLY, /var/lib/health-worker, postgresql_password",
    "WILDFLY, /var/lib/health-worker, broker_worker_password",
    "WILDFLY, /var/lib/health-worker, viewer_password",
    "WILDFLY, /var/lib/health-worker, operator_password",
    "ARTEMIS, /var/lib/artemis, broker_producer_password",
    "ARTEMIS, /var/lib/artemis, broker_worker_password",
    "ARTEMIS, /var/lib/artemis, broker_admin_password"
  })
  void aMissingSecretIsNamed(Image image, String writable, String secret) throws IOException {
    Secrets.in(folder);
    Files.delete(folder.resolve(secret));

    assertFailsBy(
        start(image, writable),
        "The secret %1$s is missing: mount a file with one line at /run/secrets/%1$s."
            .formatted(secret));
  }

  @Test
  void anEmptySecretIsNamed() throws IOException {
    Secrets.in(folder);
    Secrets.write(folder.resolve("postgresql_password"), "");

    assertFailsBy(
        start(Image.WILDFLY, "/var/lib/health-worker"),
        "The secret postgresql_password is empty: put one line into its file.");
  }

  @Test
  void aSecretOfSeveralLinesIsNamed() throws IOException {
    Secrets.in(folder);
    Secrets.write(folder.resolve("postgresql_password"), "one\ntwo\n");

    assertFailsBy(
        start(Image.WILDFLY, "/var/lib/health-worker"),
        "The secret postgresql_password has 2 lines; allowed is one.");
  }

  @ParameterizedTest
  @CsvSource({"WILDFLY, /var/lib/health-worker", "ARTEMIS, /var/lib/artemis"})
  void aFolderThatMustBeWritableIsNamed(Image image, String writable) {
    assertFailsBy(
        podman.start(image, "--read-only", "--image-volume=ignore"),
        writable
            + " is not writable for the user 10001:"
            + " mount a volume or a tmpfs of that user there.");
  }

  private Command.Result start(Image image, String writable) {
    return podman.start(image, "--tmpfs=" + writable, "--volume=" + folder + ":/run/secrets:ro");
  }

  private static void assertFailsBy(Command.Result result, String sentence) {
    assertThat(result).isEqualTo(new Command.Result(1, sentence + "\n"));
  }
}
