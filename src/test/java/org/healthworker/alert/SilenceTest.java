package org.healthworker.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SilenceTest {
  @ParameterizedTest
  @CsvSource({
    // of one check of one node
    "a, disk, a, disk, true",
    "a, disk, a, cpu,  false",
    "a, disk, b, disk, false",
    "a, disk, a, ,     false",
    // of all about a node, itself included
    "a, ,     a, disk, true",
    "a, ,     a, ,     true",
    "a, ,     b, disk, false",
    // of a check on all nodes
    ",  disk, b, disk, true",
    ",  disk, b, cpu,  false",
    ",  disk, b, ,     false",
    // of all
    ",  ,     b, disk, true",
    ",  ,     b, ,     true"
  })
  void itCoversWhatIsNotOtherwise(
      String node, String check, String ofNode, String ofCheck, boolean covered) {
    var silence =
        new Silence(
            Optional.ofNullable(node), Optional.ofNullable(check), Instant.MAX, "me", "why");
    AlertKind kind = ofCheck == null ? AlertKind.NODE : AlertKind.CHECK;
    var subject = new AlertSubject(kind, ofNode, Optional.ofNullable(ofCheck));

    assertThat(silence.covers(subject)).isEqualTo(covered);
  }
}
