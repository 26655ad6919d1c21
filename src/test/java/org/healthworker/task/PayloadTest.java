package org.healthworker.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PayloadTest {
  private static final List<String> ALLOWED = List.of("cpu", "disk", "memory");

  @ParameterizedTest
  @ValueSource(strings = {"", "{}"})
  void nothingAsksForEverything(String text) throws Exception {
    assertThat(Payload.parse(text, ALLOWED)).isEqualTo(Payload.DEFAULT);
  }

  @Test
  void checksKeepTheirOrder() throws Exception {
    assertThat(Payload.parse("{\"checks\":[\"memory\",\"cpu\"]}", ALLOWED))
        .isEqualTo(new Payload(List.of("memory", "cpu"), Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 3_600_000})
  void anAgeIsZeroToAnHour(long ms) throws Exception {
    assertThat(Payload.parse("{\"max_age_ms\":" + ms + "}", ALLOWED))
        .isEqualTo(new Payload(List.of(), Optional.of(Duration.ofMillis(ms))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"10", "10.0", "1e1", "1.0e1", "100e-1"})
  void anIntegerIsOneHoweverItIsWritten(String ten) throws Exception {
    assertThat(Payload.parse("{\"max_age_ms\":" + ten + "}", ALLOWED).maxAge())
        .contains(Duration.ofMillis(10));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"chekcs\":[]} | \"chekcs\" is not known; allowed are checks and max_age_ms",
        "{\"Checks\":[\"cpu\"]} | \"Checks\" is not known; allowed are checks and max_age_ms",
        "{\"a\\nb\":1} | \"a\\u000ab\" is not known; allowed are checks and max_age_ms",
        "{\"checks\":\"cpu\"} | checks is \"cpu\"; allowed is an array of at least one check",
        "{\"checks\":{}} | checks is an object; allowed is an array of at least one check",
        "{\"checks\":null} | checks is null; allowed is an array of at least one check",
        "{\"checks\":[]} | checks is an empty array; allowed is an array of at least one check",
        "{\"checks\":[1]} | checks[0] is 1; allowed is one of cpu, disk, memory",
        "{\"checks\":[[]]} | checks[0] is an empty array; allowed is one of cpu, disk, memory",
        "{\"checks\":[\"CPU\"]} | checks[0] is \"CPU\"; allowed is one of cpu, disk, memory",
        "{\"checks\":[\"cpu\",\"x\"]} | checks[1] is \"x\"; allowed is one of cpu, disk, memory",
        "{\"checks\":[\"cpu\",\"cpu\"]} | checks[1] is \"cpu\" again; allowed is each check once",
        "{\"max_age_ms\":\"5\"} | max_age_ms is \"5\"; allowed is an integer from 0 to 3600000",
        "{\"max_age_ms\":null} | max_age_ms is null; allowed is an integer from 0 to 3600000",
        "{\"max_age_ms\":true} | max_age_ms is true; allowed is an integer from 0 to 3600000",
        "{\"max_age_ms\":[5]} | max_age_ms is an array; allowed is an integer from 0 to 3600000",
        "{\"max_age_ms\":1.5} | max_age_ms is 1.5; allowed is an integer from 0 to 3600000",
        "{\"max_age_ms\":-1} | max_age_ms is -1; allowed is an integer from 0 to 3600000",
        "{\"max_age_ms\":3600001} | max_age_ms is 3600001; allowed is an integer from 0 to 3600000"
      })
  void whatIsWrongIsSaidInOneSentence(String json, String sentence) {
    assertThatThrownBy(() -> Payload.parse(json, ALLOWED))
        .isInstanceOf(WrongInputException.class)
        .hasMessage(sentence);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999999999", "-1e999999999", "1e-999999999"})
  void aHugeExponentIsRefusedWithoutWritingItOut(String number) {
    assertThatThrownBy(() -> Payload.parse("{\"max_age_ms\":" + number + "}", ALLOWED))
        .isInstanceOf(WrongInputException.class);
  }

  @Test
  void aLongNumberIsCutInTheSentence() {
    assertThatThrownBy(() -> Payload.parse("{\"max_age_ms\":" + "9".repeat(1000) + "}", ALLOWED))
        .hasMessage(
            "max_age_ms is " + "9".repeat(64) + "…; allowed is an integer from 0 to 3600000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"checks\":[\"cpu\",\"disk\"],\"max_age_ms\":0}"})
  void whatWasReadIsWrittenAsItWas(String json) throws Exception {
    assertThat(Payload.parse(json, ALLOWED).toJson()).hasToString(json);
  }
}
