package org.healthworker.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.healthworker.report.TaskError;
import org.healthworker.report.TaskId;
import org.healthworker.task.TaskEnvelope.Body;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaskParserTest {
  private static final List<String> ALLOWED = List.of("cpu", "memory");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "{\"task_type\":\"health_check\"}",
        "{\"payload\":{}}",
        "{\"priority\":{\"x\":1}}"
      })
  void aTaskThatAsksForNothingSpecialIsAFullCheck(String body) throws Exception {
    assertThat(parse(body, "p1", null))
        .isEqualTo(new HealthCheckTask(new TaskId("p1"), Payload.DEFAULT));
  }

  @Test
  void thePayloadSaysWhatIsChecked() throws Exception {
    assertThat(parse("{\"payload\":{\"checks\":[\"cpu\"],\"max_age_ms\":0}}", "p1", null).payload())
        .isEqualTo(new Payload(List.of("cpu"), Optional.of(Duration.ZERO)));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {"b1, -, m1, b1", "b1, b1, m1, b1", "-, p1, m1, p1", "-, -, m1, m1", "b1, -, -, b1"})
  void theIdIsTheBodysElseThePropertysElseTheMessages(
      String inBody, String property, String messageId, String id) throws Exception {
    String body = inBody == null ? "{}" : "{\"task_id\":\"" + inBody + "\"}";
    assertThat(parse(body, property, messageId).id()).isEqualTo(new TaskId(id));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"\" | task_id is \"\"; allowed is a string of",
        "\"a b\" | task_id is \"a b\"; allowed is a string of",
        "\"a\\n\" | task_id is \"a\\u000a\"; allowed is a string of",
        "5 | task_id is 5; allowed is a string of",
        "null | task_id is null; allowed is a string of",
        "{} | task_id is an object; allowed is a string of",
        "[\"a\"] | task_id is an array; allowed is a string of"
      })
  void aWrongIdInTheBodyIsNamed(String id, String sentence) {
    assertThat(wrong("{\"task_id\":" + id + "}", null, "m1"))
        .hasMessage(sentence + " 1 to 64 of A-Z a-z 0-9 . _ : -");
  }

  @Test
  void anIdOfSixtyFiveCharactersIsTooLong() {
    assertThat(wrong("{\"task_id\":\"" + "x".repeat(65) + "\"}", null, "m1"))
        .hasMessage(
            "task_id is \"%s…\"; allowed is a string of 1 to 64 of A-Z a-z 0-9 . _ : -",
            "x".repeat(64));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b"})
  void aWrongIdInThePropertyIsNamed(String property) {
    assertThat(wrong("{}", property, "m1"))
        .hasMessage(
            "property task_id is \"%s\"; allowed is a string of 1 to 64 of A-Z a-z 0-9 . _ : -",
            property);
  }

  static Stream<Arguments> noStrings() {
    return Stream.of(
        Arguments.of(5, "5"),
        Arguments.of(5L, "5"),
        Arguments.of(true, "true"),
        Arguments.of(0.5, "0.5"),
        Arguments.of('\n', "a Character"),
        Arguments.of(new byte[] {1}, "a byte[]"));
  }

  @ParameterizedTest
  @MethodSource("noStrings")
  void aPropertyThatIsNoStringIsRefused(Object property, String found) {
    assertThat(wrong("{}", property, "m1"))
        .hasMessage(
            "property task_id is %s, which is not a string;"
                + " allowed is a string of 1 to 64 of A-Z a-z 0-9 . _ : -",
            found);
  }

  @Test
  void aBodyAndAPropertyInDisagreementAreRefused() {
    assertThat(wrong("{\"task_id\":\"b1\"}", "p1", "m1"))
        .hasMessage(
            "task_id is \"b1\"; allowed is the same as in the property task_id, which is p1");
  }

  @Test
  void aTaskWithoutAnyIdIsRefused() {
    assertThat(wrong("{}", null, null))
        .hasMessage(
            "task_id is missing; give it in the body or as the property task_id:"
                + " 1 to 64 of A-Z a-z 0-9 . _ : -");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"task_id\":5}", "{\"task_id\":\"b1\"}"})
  void withoutATrueIdNothingIsStored(String body) {
    assertThat(wrong(body, "p1", "m1").taskId()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"task_type\":\"cleanup\" | task_type is \"cleanup\"; allowed is \"health_check\"",
        "\"task_type\":null | task_type is null; allowed is \"health_check\"",
        "\"task_type\":[] | task_type is an empty array; allowed is \"health_check\"",
        "\"payload\":5 | payload is 5; allowed is an object",
        "\"payload\":null | payload is null; allowed is an object",
        "\"payload\":\"{}\" | payload is \"{}\"; allowed is an object",
        "\"payload\":[] | payload is an empty array; allowed is an object",
        "\"payload\":{\"x\":1} | payload.\"x\" is not known; allowed are checks and max_age_ms",
        "\"payload\":{\"checks\":1} | payload.checks is 1; allowed is an array of at least one check",
        "\"payload\":{\"checks\":[\"x\"]} | payload.checks[0] is \"x\"; allowed is one of cpu, memory",
        "\"payload\":{\"max_age_ms\":-1} | payload.max_age_ms is -1; allowed is an integer from 0 to 3600000"
      })
  void whatIsWrongIsSaidInOneSentence(String field, String sentence) {
    assertThat(wrong("{\"task_id\":\"b1\"," + field + "}", null, null)).hasMessage(sentence);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"payload\":5", "\"task_type\":\"cleanup\""})
  void aTrueIdIsKeptWhereTheRestIsWrong(String field) {
    assertThat(wrong("{\"task_id\":\"b1\"," + field + "}", null, "m1").taskId())
        .contains(new TaskId("b1"));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {"p1, m1, p1", "p1, -, p1", "-, m1, m1"})
  void aBodyThatIsNotJsonKeepsTheIdThatStandsBesideIt(
      String property, String messageId, String id) {
    assertThat(wrong("{", property, messageId).taskId()).contains(new TaskId(id));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {"-, -", "a b, m1"})
  void aBodyThatIsNotJsonHasNoIdWhereNoTrueOneStandsBesideIt(String property, String messageId) {
    assertThat(wrong("{", property, messageId).taskId()).isEmpty();
  }

  @Test
  void aBodyThatIsNotJsonIsNamedBeforeAWrongId() {
    assertThat(wrong("{", "a b", null)).hasMessage("body is not JSON; allowed is a JSON object");
  }

  @Test
  void aBodyThatCannotBeReadIsToldWithItsReason() {
    var reason = new WrongInputException("body is a map message");
    assertThat(wrong(new TaskEnvelope(new Body.Unreadable(reason), "p1", null)))
        .hasMessage("body is a map message");
  }

  @Test
  void theErrorIsThatOfAWrongTask() {
    assertThat(wrong("{", null, null).error())
        .isEqualTo(TaskError.wrongTask("body is not JSON; allowed is a JSON object"));
  }

  private static HealthCheckTask parse(String body, Object property, String messageId)
      throws WrongTaskException {
    return TaskParser.parse(envelope(body, property, messageId), ALLOWED);
  }

  private static WrongTaskException wrong(String body, Object property, String messageId) {
    return wrong(envelope(body, property, messageId));
  }

  private static WrongTaskException wrong(TaskEnvelope envelope) {
    return catchThrowableOfType(
        WrongTaskException.class, () -> TaskParser.parse(envelope, ALLOWED));
  }

  private static TaskEnvelope envelope(String body, Object property, String messageId) {
    return new TaskEnvelope(new Body.Text(body), property, messageId);
  }
}
