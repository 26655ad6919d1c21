package org.healthworker.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class QuotedTest {
  @ParameterizedTest
  @MethodSource("texts")
  void nothingThatDrivesALogOrATerminalComesThrough(String text, String quoted) {
    assertThat(Quoted.of(text)).isEqualTo('"' + quoted + '"');
  }

  static Arguments[] texts() {
    return new Arguments[] {
      Arguments.of("", ""),
      Arguments.of(" plain ~ text ", " plain ~ text "),
      Arguments.of("a\r\nHW0401 forged", "a\\u000d\\u000aHW0401 forged"),
      Arguments.of("\u001b[31m", "\\u001b[31m"),
      Arguments.of("\u0000\u007f\u0085", "\\u0000\\u007f\\u0085"),
      Arguments.of("say \"x\\y\"", "say \\\"x\\\\y\\\""),
      Arguments.of("\u202etxt\u2066.\u200b\u2028", "\\u202etxt\\u2066.\\u200b\\u2028"),
      Arguments.of("\u00e9", "\\u00e9"),
      Arguments.of("\ud83d\ude00", "\\ud83d\\ude00"),
      Arguments.of("\ud83d", "\\ud83d"),
    };
  }

  @Test
  void sixtyFourCharactersAreShownWhole() {
    assertThat(Quoted.of("x".repeat(64))).isEqualTo('"' + "x".repeat(64) + '"');
  }

  @Test
  void aLongerTextEndsAfterSixtyFourCharacters() {
    assertThat(Quoted.of("x".repeat(64) + "yz")).isEqualTo('"' + "x".repeat(64) + "…\"");
  }
}
