package org.healthworker.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
  private static final Cursor POSITION =
      new Cursor(Instant.parse("2026-11-24T09:45:01.123456Z"), "self:app-1:x:7");

  @Test
  void aCursorStandsForThePositionToTheMicrosecond() {
    assertThat(Cursor.parse(POSITION.toString())).isEqualTo(POSITION);
  }

  @Test
  void aCursorStandsInAUrlAsItIs() {
    assertThat(POSITION.toString()).matches("[A-Za-z0-9_-]+");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ":", "5", "5:", ":a", "-5:a", "x:a", "5:a b", "99999999999999999:a"})
  void anythingElseIsRefused(String content) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    String cursor = Base64.getUrlEncoder().encodeToString(bytes);

    assertThatIllegalArgumentException().isThrownBy(() -> Cursor.parse(cursor));
  }

  @Test
  void whatIsNotOfTheAlphabetIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Cursor.parse("a b"));
  }
}
