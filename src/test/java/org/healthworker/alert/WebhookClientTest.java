package org.healthworker.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookClientTest {
  @AutoClose private final Webhook webhook = start();

  private final WebhookClient client = new WebhookClient();

  @TempDir private Path folder;

  @Test
  void whatIsPostedArrives() throws Exception {
    post(Optional.empty());

    assertThat(webhook.alerts()).hasToString("[{\"a\":1}]");
    assertThat(webhook.authorizations()).containsExactly("null");
  }

  @ParameterizedTest
  @CsvSource({
    "'on-call:s3cret\n', Basic b24tY2FsbDpzM2NyZXQ=",
    "'on-call:é:x', Basic b24tY2FsbDrDqTp4",
    "'eyJhbGciOi.x-_~+/9==\n', Bearer eyJhbGciOi.x-_~+/9=="
  })
  void aFileSaysWhoPosts(String content, String authorization) throws Exception {
    post(Optional.of(file(content)));

    assertThat(webhook.authorizations()).containsExactly(authorization);
  }

  @Test
  void aChangedFileCountsAtOnce() throws Exception {
    post(Optional.of(file("first")));
    post(Optional.of(file("second")));

    assertThat(webhook.authorizations()).containsExactly("Bearer first", "Bearer second");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "two words", "a:b\nX-Other: 1", ":nobody"})
  void aFileThatSaysNothingOfUseIsNotSent(String content) throws Exception {
    Path file = file(content);

    assertThatThrownBy(() -> post(Optional.of(file)))
        .isInstanceOf(ChannelException.class)
        .hasMessage(file + " has neither one line user:password nor a token");
    assertThat(webhook.authorizations()).isEmpty();
  }

  @Test
  void aFileThatIsTooLargeIsNotRead() throws Exception {
    Path file = file("x".repeat(4097));

    assertThatThrownBy(() -> post(Optional.of(file)))
        .hasMessage(file + " is larger than 4096 bytes");
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    Path file = folder.resolve("absent");

    assertThatThrownBy(() -> post(Optional.of(file)))
        .hasMessage(file + " is not a file, or not to be reached");
  }

  @Test
  void aRedirectIsNotFollowed() {
    webhook.answer(307);

    assertThatThrownBy(() -> post(Optional.empty()))
        .isExactlyInstanceOf(ChannelException.class)
        .hasMessage("answered 307; redirects are not followed");
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 404, 429, 500, 503})
  void anAnswerThatIsNoAcceptanceIsAFailureOfTheChannel(int status) {
    webhook.answer(status);

    assertThatThrownBy(() -> post(Optional.empty()))
        .isExactlyInstanceOf(ChannelException.class)
        .hasMessage("answered " + status);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 413, 422})
  void anAnswerMayRefuseThisOneAlone(int status) {
    webhook.answer(status);

    assertThatThrownBy(() -> post(Optional.empty()))
        .isInstanceOf(RefusedAlertException.class)
        .hasMessage("answered " + status);
  }

  @Test
  void nobodyThereIsAFailure() {
    webhook.close();

    assertThatThrownBy(() -> post(Optional.empty()))
        .isExactlyInstanceOf(ChannelException.class)
        .hasMessageStartingWith("no answer: \"java.net.ConnectException");
  }

  @Test
  void anAnswerThatDoesNotComeIsWaitedForFiveSeconds() throws Exception {
    try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      URI url = URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/");

      assertThatThrownBy(() -> client.post(url, Optional.empty(), "[]"))
          .hasMessage("no answer within 5 s");
    }
  }

  private void post(Optional<Path> credentials) throws ChannelException {
    client.post(webhook.url(), credentials, "[{\"a\":1}]");
  }

  private Path file(String content) throws IOException {
    return Files.writeString(folder.resolve("credentials"), content);
  }

  private static Webhook start() {
    try {
      return Webhook.start();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
