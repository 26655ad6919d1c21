package org.healthworker.alert;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.Pattern;

/** Who posts alerts, as the file of an admin says each time: {@code user:password}, or a token. */
final class WebhookCredentials {
  private static final int MOST_BYTES = 4096;

  /** RFC 6750, 2.1. */
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/-]+=*");

  private WebhookCredentials() {}

  /**
   * The value of the header {@code Authorization}: Basic (RFC 7617) for what has a colon, else
   * Bearer (RFC 6750).
   *
   * @throws ChannelException where the file cannot be read, or has neither; it never says what
   *     stands there
   */
  static String authorization(Path file) throws ChannelException {
    String text = read(file).strip();
    boolean oneLine = text.codePoints().noneMatch(Character::isISOControl);
    if (oneLine && text.indexOf(':') > 0) {
      byte[] pair = text.getBytes(StandardCharsets.UTF_8);
      return "Basic " + Base64.getEncoder().encodeToString(pair);
    }
    if (TOKEN.matcher(text).matches()) {
      return "Bearer " + text;
    }
    throw new ChannelException(file + " has neither one line user:password nor a token");
  }

  private static String read(Path file) throws ChannelException {
    // To open a pipe would wait for its writer.
    if (!Files.isRegularFile(file)) {
      throw new ChannelException(file + " is not a file, or not to be reached");
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new ChannelException(file + " is larger than " + MOST_BYTES + " bytes");
      }
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new ChannelException(file + " cannot be read", e);
    }
  }
}
