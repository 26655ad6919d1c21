package org.healthworker.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.healthworker.report.ReportPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportCursorTest {
  private static final ReportPosition POSITION =
      new ReportPosition(Instant.parse("2026-11-24T09:45:01.123456Z"), "self:app-1:x:7");

  @Test
  void aCursorStandsForThePositionToTheMicrosecond() {
    assertThat(ReportCursor.parse(ReportCursor.of(POSITION))).isEqualTo(POSITION);
  }

  @Test
  void aCursorStandsInAUrlAsItIs() {
    assertThat(ReportCursor.of(POSITION)).matches("[A-Za-z0-9_-]+");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ":", "5", "5:", ":a", "-5:a", "x:a", "5:a b", "99999999999999999:a"})
  void anythingElseIsRefused(String content) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    String cursor = Base64.getUrlEncoder().encodeToString(bytes);

    assertThatIllegalArgumentException().isThrownBy(() -> ReportCursor.parse(cursor));
  }

  @Test
  void whatIsNotOfTheAlphabetIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> ReportCursor.parse("a b"));
  }
}
