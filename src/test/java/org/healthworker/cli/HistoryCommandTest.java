package org.healthworker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class HistoryCommandTest {
  private static final String HISTORY =
      """
      {"check":"memory","step":"PT1H","series":[{"node":"a","metric":"percent_used","points":[\
      {"at":"2026-11-28T08:00:00.000Z","avg":9.4,"min":9.1,"max":12.25,"count":60},\
      {"at":"2026-11-28T09:00:00.000Z","avg":null,"min":null,"max":null,"count":0},\
      {"at":"2026-11-28T10:00:00.000Z","avg":80.0,"min":9.1,"max":90.0,"count":60}]}]}""";

  @AutoClose private final AnsweringServer server = new AnsweringServer();

  HistoryCommandTest() throws IOException {}

  @Test
  void eachSeriesHasItsCourseAndALineAStep() {
    server.then(200, HISTORY);

    assertThat(Invocation.asking(server, "history", "--check", "memory").out())
        .isEqualTo(
            """
            a  percent_used  ▁ █
              from                      average  least  most   measured
              2026-11-28T08:00:00.000Z  9.4      9.1    12.25  60
              2026-11-28T09:00:00.000Z  -        -      -      0
              2026-11-28T10:00:00.000Z  80.0     9.1    90.0   60

            """);
    assertThat(server.calls()).containsExactly("GET history?check=memory&step=PT1H");
  }

  @Test
  void theStepIsAPartOfTheRangeUnlessItIsGiven() {
    server.then(200, HISTORY);
    String end = "--to=2026-11-28T09:00:00Z";

    Invocation.asking(server, "history", "--check=cpu", "--metric=cores", "--last=1m", end);
    Invocation.asking(server, "history", "--check=cpu", "--last=1m", end, "--step=10s");

    assertThat(server.calls())
        .containsExactly(
            "GET history?check=cpu&metric=cores&from=2026-11-28T08%3A59%3A00Z"
                + "&to=2026-11-28T09%3A00%3A00Z&step=PT2S",
            "GET history?check=cpu&from=2026-11-28T08%3A59%3A00Z&to=2026-11-28T09%3A00%3A00Z"
                + "&step=PT10S");
  }

  @Test
  void nothingIsAnAnswer() {
    server.then(200, "{\"series\":[]}");

    assertThat(Invocation.asking(server, "history", "--check=cpu").out())
        .isEqualTo("Nothing was measured.\n");
  }

  @Test
  void aCourseOfOneValueIsFlat() {
    assertThat(Sparkline.of(List.of(Optional.of(5.0), Optional.of(5.0)))).isEqualTo("▁▁");
  }
}
