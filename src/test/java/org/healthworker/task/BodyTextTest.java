package org.healthworker.task;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyTextTest {
  private static final int LIMIT = 65536;

  /** Texts of exactly 64 KiB in UTF-8, of characters of one to four bytes. */
  static String[] atTheLimit() {
    return new String[] {
      "x".repeat(LIMIT),
      "é".repeat(LIMIT / 2),
      "あ".repeat(LIMIT / 3) + "x",
      "\ud83d\ude00".repeat(LIMIT / 4)
    };
  }

  @ParameterizedTest
  @MethodSource("atTheLimit")
  void aTextOfExactly64KibibytesIsTaken(String text) throws Exception {
    assertThat(BodyText.of(text)).isSameAs(text);
  }

  @ParameterizedTest
  @MethodSource("atTheLimit")
  void bytesOfExactly64KibibytesAreTaken(String text) throws Exception {
    assertThat(BodyText.of(text.getBytes(UTF_8))).isEqualTo(text);
  }

  @ParameterizedTest
  @MethodSource("atTheLimit")
  void aByteMoreInATextIsRefused(String text) {
    refused(
        () -> BodyText.of(text + "x"),
        "body is 65537 bytes or more; allowed is at most 65536 bytes");
  }

  @ParameterizedTest
  @MethodSource("atTheLimit")
  void aByteMoreIsRefused(String text) {
    refused(
        () -> BodyText.of((text + "x").getBytes(UTF_8)),
        "body is 65537 bytes or more; allowed is at most 65536 bytes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\ud83d", "\ude00", "{\"a\":\"\ude00\ud83d\"}"})
  void anUnpairedSurrogateIsRefused(String text) {
    refused(() -> BodyText.of(text), "body is not valid UTF-8; allowed is a JSON object in UTF-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ff", "c3", "c328", "c0af", "eda080", "f4908080", "7b7d80"})
  void malformedBytesAreRefused(String hex) {
    refused(
        () -> BodyText.of(HexFormat.of().parseHex(hex)),
        "body is not valid UTF-8; allowed is a JSON object in UTF-8");
  }

  @ParameterizedTest
  @MethodSource("atTheLimit")
  void whatFitsIsNotCut(String text) {
    assertThat(BodyText.cut(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"é, 32767", "あ, 21845", "\ud83d\ude00, 16383"})
  void aCutNeverSplitsACharacter(String character, int whole) {
    assertThat(BodyText.cut("x" + character.repeat(LIMIT)))
        .isEqualTo("x" + character.repeat(whole));
  }

  @Test
  void aCutKeepsWhatStandsBehindAnUnpairedSurrogate() {
    assertThat(BodyText.cut("a\ud83db")).startsWith("a").endsWith("b");
  }

  private static void refused(ThrowingCallable reading, String sentence) {
    assertThatThrownBy(reading).isInstanceOf(WrongInputException.class).hasMessage(sentence);
  }
}
