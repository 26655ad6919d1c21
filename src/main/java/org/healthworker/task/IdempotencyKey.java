package org.healthworker.task;

import java.util.regex.Pattern;
import org.healthworker.config.Quoted;
import org.healthworker.config.Sha256;

/**
 * A caller's name for one submission, under which it may be sent again
 * (draft-ietf-httpapi-idempotency-key-header).
 *
 * @param text as the caller gave it
 * @param hash of the caller's name with the text: as long for all, and nothing that needs care
 */
public record IdempotencyKey(String text, String hash) {
  private static final Pattern PATTERN = Pattern.compile("[ -~]{1,128}");

  /** Takes only a valid key. */
  public static IdempotencyKey of(String caller, String text) throws WrongInputException {
    if (!PATTERN.matcher(text).matches()) {
      throw WrongInputException.of(
          "Idempotency-Key", found(text), "1 to 128 printable ASCII characters");
    }
    // A line feed is in no key, so that two pairs never look alike.
    return new IdempotencyKey(text, Sha256.of(caller + "\n" + text));
  }

  private static String found(String text) {
    return text.length() > 128 ? text.length() + " characters long" : Quoted.of(text);
  }
}
