package org.healthworker.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FieldTest {
  private static final Sample SAMPLE = new Sample("a", 1, null, Map.of(), Instant.EPOCH);

  @Test
  void fieldsAreTheComponentsInSnakeCaseButMapsAndInstants() {
    assertThat(Field.of(SAMPLE))
        .extracting(Field::name)
        .containsExactly("path", "percent_used", "free_gb");
  }

  @Test
  void aFieldHasTheComponentsValue() {
    assertThat(Field.of(SAMPLE)).extracting(Field::value).containsExactly("a", 1.0, null);
  }

  @Test
  void aNumberIsOneAlsoWhereItIsNotKnown() {
    assertThat(Field.of(SAMPLE)).extracting(Field::isNumber).containsExactly(false, true, true);
  }

  @Test
  void partsAreNamedAfterTheirMap() {
    assertThat(Field.ofParts(SAMPLE)).isEqualTo("open_files");
  }

  @Test
  void aRecordWithoutAMapHasNoParts() {
    assertThatThrownBy(() -> Field.ofParts(new Plain(1)))
        .hasMessageEndingWith("Plain has no map of its parts");
  }

  private record Sample(
      String path,
      double percentUsed,
      Double freeGb,
      Map<String, String> openFiles,
      Instant measuredAt) {}

  private record Plain(int open) {}
}
