package org.healthworker.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaskIdTest {
  private static final String OF_64 =
      "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

  @ParameterizedTest
  @ValueSource(strings = {"a", "Z9._:-", "self:app-1:k3:1", OF_64})
  void upToSixtyFourOfTheAllowedCharactersAreAnId(String id) {
    assertThat(new TaskId(id)).hasToString(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "a/b", "é", "a\n", "\u0000", "a'--", "x" + OF_64})
  void anythingElseIsNone(String wrong) {
    assertThatThrownBy(() -> new TaskId(wrong))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a task ID is 1 to 64 of A-Z a-z 0-9 . _ : -");
  }

  @Test
  void aRandomIdIsAVersionFourUuid() {
    assertThat(TaskId.random().value())
        .matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
  }

  @Test
  void twoRandomIdsDiffer() {
    assertThat(TaskId.random()).isNotEqualTo(TaskId.random());
  }
}
