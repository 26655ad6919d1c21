package org.healthworker.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"a\":{\"b\":[1,-2.5,true,false,null,\"c\"]},\"d\":[[],{}]}",
        "{\"\":\"\"}",
        "{\"a\":{\"k\":1},\"b\":{\"k\":2}}"
      })
  void anObjectIsReadAsItIs(String json) throws Exception {
    assertThat(StrictJson.parse(json)).hasToString(json);
  }

  @Test
  void spaceAroundTheObjectIsAllowed() throws Exception {
    assertThat(StrictJson.parse(" \r\n\t{ } \n")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "x",
        "{",
        "{\"a\"",
        "{\"a\":}",
        "{\"a\":1,}",
        "{a:1}",
        "{'a':1}",
        "{\"a\":01}",
        "{\"a\":NaN}",
        "{\"a\":\"\t\"}",
        "{\"a\":\"\\x\"}",
        "{\"a\":[1}",
        "\ufeff{}",
        "{} x",
        "{}{}",
        "{} []",
        "{}}",
        "// c\n{}"
      })
  void whatIsNotOneJsonValueIsRefused(String wrong) {
    refused(wrong, "body is not JSON; allowed is a JSON object");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "[{}]", "\"{}\"", "1", "true", "null"})
  void whatIsNotAnObjectIsRefused(String wrong) {
    refused(wrong, "body is JSON, but not an object; allowed is a JSON object");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"k\":1,\"k\":1}", "{\"a\":[{\"k\":1,\"k\":2}]}", "{\"k\":1,\"\\u006b\":2}"})
  void aKeyThatStandsTwiceInAnObjectIsRefused(String wrong) {
    refused(wrong, "body is an object with the key \"k\" twice; allowed is each key once");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 16})
  void sixteenLevelsAreAllowed(int levels) throws Exception {
    assertThat(StrictJson.parse(deep(levels))).hasToString(deep(levels));
  }

  @ParameterizedTest
  @ValueSource(ints = {17, 9000})
  void moreLevelsAreRefused(int levels) {
    refused(deep(levels), "body is deeper than 16 levels; allowed is at most 16 levels");
  }

  @Test
  void levelsAreCountedDownwardsNotAltogether() throws Exception {
    assertThat(StrictJson.parse("{\"a\":[" + "[],{},".repeat(20) + "1]}").getJsonArray("a"))
        .hasSize(41);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999999999", "-1.5E-999999999", "0e+000000001"})
  void anExponentOfNineDigitsIsAllowed(String number) throws Exception {
    assertThat(StrictJson.parse("{\"a\":" + number + "}").getJsonNumber("a").bigDecimalValue())
        .isEqualTo(new BigDecimal(number));
  }

  @Test
  void aNumberOfAThousandCharactersIsAllowed() throws Exception {
    assertThat(StrictJson.parse("{\"a\":" + "9".repeat(1000) + "}"))
        .hasToString("{\"a\":" + "9".repeat(1000) + "}");
  }

  static String[] numbersTooLarge() {
    return new String[] {
      "1e1000000000", "-1e-99999999999", "9".repeat(1001), "0." + "9".repeat(999)
    };
  }

  @ParameterizedTest
  @MethodSource("numbersTooLarge")
  void aNumberThatNobodyCanHoldIsRefused(String number) {
    refused(
        "{\"a\":[" + number + "]}",
        "body is JSON with a number that is too long or too large;"
            + " allowed is at most 1000 characters and an exponent of at most 9 digits");
  }

  private static void refused(String json, String sentence) {
    assertThatThrownBy(() -> StrictJson.parse(json))
        .isInstanceOf(WrongInputException.class)
        .hasMessage(sentence);
  }

  /** An object, in it arrays. */
  private static String deep(int levels) {
    return "{\"a\":" + "[".repeat(levels - 1) + "1" + "]".repeat(levels - 1) + "}";
  }
}
