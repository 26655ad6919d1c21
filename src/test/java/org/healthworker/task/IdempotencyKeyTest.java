package org.healthworker.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyKeyTest {
  @Test
  void aKeyIsOneToHundredAndTwentyEightPrintableCharacters() throws Exception {
    assertThat(IdempotencyKey.of("ann", "~").text()).isEqualTo("~");
    assertThat(IdempotencyKey.of("ann", "a b".repeat(42) + "ab").text()).hasSize(128);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {"``, \"\"", "`a\tb`, \"a\\u0009b\"", "é, \"\\u00e9\"", "\u007f, \"\\u007f\""})
  void anyOtherKeyIsRefused(String text, String found) {
    assertThatExceptionOfType(WrongInputException.class)
        .isThrownBy(() -> IdempotencyKey.of("ann", text))
        .withMessage(
            "Idempotency-Key is " + found + "; allowed is 1 to 128 printable ASCII characters");
  }

  @Test
  void aLongKeyIsNotShown() {
    assertThatExceptionOfType(WrongInputException.class)
        .isThrownBy(() -> IdempotencyKey.of("ann", "a".repeat(129)))
        .withMessageStartingWith("Idempotency-Key is 129 characters long; allowed is 1 to 128");
  }

  @Test
  void oneTextOfTwoCallersIsTwoKeys() throws Exception {
    assertThat(IdempotencyKey.of("ann", "k").hash())
        .isEqualTo(IdempotencyKey.of("ann", "k").hash())
        .isNotEqualTo(IdempotencyKey.of("bob", "k").hash());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"max_age_ms\":0,\"checks\":[\"cpu\",\"disk\"]}",
        " { \"checks\" : [ \"cpu\" ,\n\"disk\" ] , \"max_age_ms\" : 0.0e1 } "
      })
  void equalPayloadsAreEqualHoweverTheyAreWritten(String text) throws Exception {
    assertThat(Payload.parse(text, List.of("cpu", "disk")).hash())
        .isEqualTo(
            Payload.parse(
                    "{\"checks\":[\"cpu\",\"disk\"],\"max_age_ms\":0}", List.of("cpu", "disk"))
                .hash());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "{\"checks\":[\"disk\",\"cpu\"]}", "{\"checks\":[\"cpu\"]}"})
  void otherPayloadsAreNotEqual(String text) throws Exception {
    assertThat(Payload.parse(text, List.of("cpu", "disk")).hash())
        .isNotEqualTo(
            Payload.parse("{\"checks\":[\"cpu\",\"disk\"]}", List.of("cpu", "disk")).hash());
  }
}
