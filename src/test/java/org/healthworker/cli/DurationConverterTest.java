package org.healthworker.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class DurationConverterTest {
  private final DurationConverter converter = new DurationConverter();

  @ParameterizedTest
  @CsvSource({"90,PT1M30S", "0s,PT0S", "15m,PT15M", "24H,PT24H", "7d,PT168H", "PT1H30M,PT1H30M"})
  void durationsAreWrittenShortOrByIso8601(String text, Duration expected) {
    assertThat(converter.convert(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "-5", "1.5s", "PT0.5S", "-PT1S", "3651d", "1w"})
  void othersAreRefusedByNameAndWithWhatIsAllowed(String text) {
    assertThatThrownBy(() -> converter.convert(text))
        .isInstanceOf(TypeConversionException.class)
        .hasMessageStartingWith(
            "'" + text + "' is no duration; allowed are whole seconds, or such");
  }
}
