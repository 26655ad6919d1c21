package org.healthworker.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.healthworker.report.Origin;
import org.healthworker.task.WrongInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParametersTest {
  private final MultivaluedHashMap<String, String> given = new MultivaluedHashMap<>();

  @ParameterizedTest
  @CsvSource({
    "2026-11-24T09:45:01Z, 2026-11-24T09:45:01Z",
    "2026-11-24t09:45:01z, 2026-11-24T09:45:01Z",
    "2026-11-24T09:45:01.123456+01:00, 2026-11-24T08:45:01.123456Z"
  })
  void aTimeIsReadAsRfc3339Says(String text, Instant time) throws Exception {
    assertThat(parameters("from", text).time("from")).contains(time);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yesterday",
        "2026-11-24",
        "2026-11-24T09:45Z",
        "2026-11-24T09:45:01",
        "2026-11-24T09:45:01 01:00",
        "2026-11-24T09:45:01+01:00:30",
        "2026-02-30T09:45:01Z"
      })
  void anyOtherTimeIsRefused(String text) {
    assertThatWrong(() -> parameters("from", text).time("from"))
        .withMessage(
            "from is \""
                + text
                + "\"; allowed is a time as in RFC 3339, such as 2026-11-24T09:45:01Z, where + is"
                + " written %2B");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "11", "-1", "1.0", "99999999999", "ten"})
  void anIntegerOutsideItsRangeIsRefused(String text) {
    assertThatWrong(() -> parameters("limit", text).integer("limit", 1, 10))
        .withMessage("limit is \"" + text + "\"; allowed is an integer from 1 to 10");
  }

  @Test
  void bothEndsOfARangeAreInIt() throws Exception {
    assertThat(parameters("limit", "1").integer("limit", 1, 10)).contains(1);
    assertThat(parameters("limit", "10").integer("limit", 1, 10)).contains(10);
  }

  @Test
  void aWordIsTakenAsReportsWriteIt() throws Exception {
    assertThat(parameters("origin", "self-check").word("origin", Origin.values()))
        .contains(Origin.SELF_CHECK);
    assertThatWrong(() -> parameters("origin", "REST").word("origin", Origin.values()))
        .withMessage("origin is \"REST\"; allowed is one of task, rest, self-check");
  }

  @Test
  void anEmptyValueIsNone() throws Exception {
    assertThat(parameters("origin", "").word("origin", Origin.values())).isEmpty();
  }

  @Test
  void anUnknownParameterIsRefused() {
    given.add("orgin", "rest");
    assertThatWrong(() -> QueryParameters.of(given, List.of("node", "origin")))
        .withMessage("\"orgin\" is not known; allowed are node, origin");
  }

  @Test
  void aRepeatedParameterIsRefused() {
    given.add("node", "a");
    given.add("node", "b");
    assertThatWrong(() -> QueryParameters.of(given, List.of("node", "origin")))
        .withMessage("node is given more than once; allowed is one value");
  }

  private static ThrowableAssertAlternative<WrongInputException> assertThatWrong(
      ThrowingCallable call) {
    return assertThatExceptionOfType(WrongInputException.class).isThrownBy(call);
  }

  private QueryParameters parameters(String name, String value) throws WrongInputException {
    given.putSingle(name, value);
    return QueryParameters.of(given, List.of(name));
  }
}
