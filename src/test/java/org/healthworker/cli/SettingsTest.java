package org.healthworker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
  @TempDir private Path folder;
  @AutoClose private final AnsweringServer server = new AnsweringServer();

  SettingsTest() throws IOException {}

  @BeforeEach
  void answerNoAlert() {
    server.then(200, "{\"alerts\":[],\"next_cursor\":null,\"silences\":[]}");
  }

  @Test
  void anOptionCountsBeforeTheEnvironmentAndThatBeforeTheFile() throws IOException {
    Path config = file("cli.properties", "url=http://127.0.0.1:1/\nuser=file\npassword=of-file");
    Map<String, String> environment =
        Map.of("HEALTH_WORKER_URL", server.url(), "HEALTH_WORKER_PASSWORD", "of-environment");

    alerts(environment, "--config", config.toString(), "--user", "option");

    assertThat(login()).isEqualTo("option:of-environment");
  }

  @Test
  void thePasswordFileOfAnOptionCountsBeforeThePasswordOfTheEnvironment() throws IOException {
    Path secret = file("secret", "of-option\nnot this\n");

    alerts(Invocation.login(server), "--password-file", secret.toString());

    assertThat(login()).isEqualTo("operator:of-option");
  }

  @Test
  void thePasswordFileOfTheSettingsFileLiesBesideIt() throws IOException {
    file("secret", "beside\n");
    Path config =
        file("cli.properties", "url=" + server.url() + "\nuser=file\npassword-file=secret");

    alerts(Map.of(), "--config", config.toString());

    assertThat(login()).isEqualTo("file:beside");
  }

  @Test
  void theUsersOwnFileIsFoundWhereXdgSaysIt() throws IOException {
    Files.createDirectory(folder.resolve("health-worker"));
    file("health-worker/cli.properties", "url=" + server.url() + "\nuser=own\npassword=p");

    alerts(Map.of("XDG_CONFIG_HOME", folder.toString()));

    assertThat(login()).isEqualTo("own:p");
  }

  @Test
  void nobodyIsNamedWhereNoNameIsGiven() {
    alerts(Map.of("HEALTH_WORKER_URL", server.url()));

    assertThat(server.requests().get(0).header("Authorization")).isEmpty();
  }

  @Test
  void aFileWithAPasswordThatEverybodyMayReadIsRefused() throws IOException {
    Path config = file("cli.properties", "user=a\npassword=p");
    Files.setPosixFilePermissions(config, PosixFilePermissions.fromString("rw-r--r--"));

    assertRefused(
        alerts(Map.of(), "--config", config.toString()),
        "The file " + config + " holds a password and everybody may read it: chmod o= " + config);
  }

  @Test
  void aPasswordFileThatEverybodyMayReadIsRefused() throws IOException {
    Path secret = file("secret", "p");
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw----r--"));

    assertRefused(
        alerts(Invocation.login(server), "--password-file", secret.toString()),
        "The file " + secret + " holds a password and everybody may read it: chmod o= " + secret);
  }

  @Test
  void aFileThatIsNamedMustBeThere() {
    Path config = folder.resolve("none");

    assertRefused(
        alerts(Map.of(), "--config", config.toString()),
        "The file " + config + " cannot be read: there is none");
  }

  @Test
  void anUnknownKeyOfTheFileIsRefused() throws IOException {
    Path config = file("cli.properties", "passwort=p");

    assertRefused(
        alerts(Map.of(), "--config", config.toString()),
        config
            + " has the unknown key passwort; allowed are url, user, password, password-file,"
            + " cacert, insecure-http");
  }

  @Test
  void withoutAPasswordAndATerminalNothingIsAsked() {
    assertRefused(
        alerts(Map.of("HEALTH_WORKER_URL", server.url()), "--user", "a"),
        "There is no password for a: give it by --password-file, HEALTH_WORKER_PASSWORD or the file"
            + " of --config");
  }

  @Test
  void aPasswordGoesByHttpToThisMachineOnlyUnlessItIsWanted() {
    Map<String, String> environment =
        Map.of("HEALTH_WORKER_USER", "a", "HEALTH_WORKER_PASSWORD", "p");

    assertRefused(
        alerts(environment, "--url", "http://worker.invalid/health-worker"),
        "The network could read the password on its way to http://worker.invalid/health-worker/:"
            + " use https, or --insecure-http if you trust the network");
    assertThat(alerts(environment, "--url", "http://worker.invalid/hw", "--insecure-http").err())
        .isEqualTo(
            "health-worker: Cannot reach http://worker.invalid/hw/: the name worker.invalid is not"
                + " known\n");
  }

  @Test
  void theCertificatesMustBeSome() throws IOException {
    Path empty = file("ca.pem", "");

    assertRefused(
        alerts(Map.of(), "--cacert", empty.toString()),
        "The file " + empty + " holds no certificate");
  }

  private Path file(String name, String content) throws IOException {
    Path file = Files.writeString(folder.resolve(name), content);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    return file;
  }

  private static Invocation alerts(Map<String, String> environment, String... options) {
    String[] arguments = new String[options.length + 1];
    arguments[0] = "alerts";
    System.arraycopy(options, 0, arguments, 1, options.length);
    return Invocation.in(environment, Terminal.NONE, arguments);
  }

  private String login() {
    String basic = server.requests().get(0).header("Authorization").replace("Basic ", "");
    return new String(Base64.getDecoder().decode(basic), java.nio.charset.StandardCharsets.UTF_8);
  }

  private static void assertRefused(Invocation invocation, String sentence) {
    assertThat(invocation.err()).isEqualTo("health-worker: " + sentence + "\n");
    assertThat(invocation.exitCode()).isEqualTo(3);
  }
}
