package org.healthworker.task;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** The text of a body: strict UTF-8, at most 64 KiB. */
public final class BodyText {
  public static final int MOST_BYTES = 64 * 1024;

  private BodyText() {}

  /** The text that the bytes encode. */
  public static String of(byte[] bytes) throws WrongInputException {
    checkSize(bytes.length);
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      throw notUtf8();
    }
  }

  /** The text itself, where UTF-8 can encode it within the limit. */
  static String of(String text) throws WrongInputException {
    // No character takes less than a byte: what is longer need not be encoded to be refused.
    checkSize(text.length());
    try {
      checkSize(
          StandardCharsets.UTF_8
              .newEncoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .encode(CharBuffer.wrap(text))
              .remaining());
      return text;
    } catch (CharacterCodingException e) {
      throw notUtf8();
    }
  }

  static void checkSize(long bytes) throws WrongInputException {
    if (bytes > MOST_BYTES) {
      throw WrongInputException.of("body", bytes + " bytes or more", "at most 65536 bytes");
    }
  }

  /** As much of the text as fits into 64 KiB, no character cut in two. */
  static String cut(String text) {
    var in = CharBuffer.wrap(text);
    StandardCharsets.UTF_8
        .newEncoder()
        .onMalformedInput(CodingErrorAction.REPLACE)
        .encode(in, ByteBuffer.allocate(MOST_BYTES), true);
    return text.substring(0, in.position());
  }

  private static WrongInputException notUtf8() {
    return WrongInputException.of("body", "not valid UTF-8", "a JSON object in UTF-8");
  }
}
