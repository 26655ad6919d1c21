package org.healthworker.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

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
    "WILDFLY, postgresql_password",
    "WILDFLY, broker_worker_password",
    "WILDFLY, viewer_password",
    "WILDFLY, operator_password",
    "PAYARA, postgresql_password",
    "PAYARA, broker_worker_password",
    "PAYARA, viewer_password",
    "PAYARA, operator_password",
    "ARTEMIS, broker_producer_password",
    "ARTEMIS, broker_worker_password",
    "ARTEMIS, broker_admin_password"
  })
  void aMissingSecretIsNamed(Image image, String secret) throws IOException {
    Secrets.in(folder);
    Files.delete(folder.resolve(secret));

    assertFailsBy(
        start(image),
        "The secret %1$s is missing: mount a file with one line at /run/secrets/%1$s."
            .formatted(secret));
  }

  @ParameterizedTest
  @EnumSource(names = {"WILDFLY", "PAYARA"})
  void whoLogsInAtAMailServerNeedsAPassword(Image image) throws IOException {
    Secrets.in(folder);

    assertFailsBy(
        start(image, "--env=SMTP_USER=health"),
        "The secret smtp_password is missing: mount a file with one line at"
            + " /run/secrets/smtp_password.");
  }

  @Test
  void anEmptySecretIsNamed() throws IOException {
    Secrets.in(folder);
    Secrets.write(folder.resolve("postgresql_password"), "");

    assertFailsBy(
        start(Image.WILDFLY),
        "The secret postgresql_password is empty: put one line into its file.");
  }

  @Test
  void aSecretOfSeveralLinesIsNamed() throws IOException {
    Secrets.in(folder);
    Secrets.write(folder.resolve("postgresql_password"), "one\ntwo\n");

    assertFailsBy(
        start(Image.WILDFLY), "The secret postgresql_password has 2 lines; allowed is one.");
  }

  @ParameterizedTest
  @CsvSource({
    "WILDFLY, /var/lib/health-worker",
    "PAYARA, /var/lib/health-worker",
    "ARTEMIS, /var/lib/artemis"
  })
  void aFolderThatMustBeWritableIsNamed(Image image, String writable) {
    assertFailsBy(
        podman.start(image, "--read-only", "--image-volume=ignore"),
        writable
            + " is not writable for the user 10001:"
            + " mount a volume or a tmpfs of that user there.");
  }

  @Test
  void aClosedFolderOfSecretsIsNamed() throws IOException {
    Secrets.in(folder);

    assertFailsBy(
        podman.start(Image.WILDFLY, "--volume=" + folder + ":/run/secrets:ro"),
        "/run/secrets is closed to the user 10001: give the folder that is mounted there the mode"
            + " 0755, or mount each file.");
  }

  /** With the secrets that the folder has. */
  private Command.Result start(Image image, String... options) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      Stream<String> secrets =
          files.map(file -> "--volume=" + file + ":/run/secrets/" + file.getFileName() + ":ro");
      return podman.start(image, Stream.concat(secrets, Stream.of(options)).toArray(String[]::new));
    }
  }

  private static void assertFailsBy(Command.Result result, String sentence) {
    assertThat(result).isEqualTo(new Command.Result(1, sentence + "\n"));
  }
}
