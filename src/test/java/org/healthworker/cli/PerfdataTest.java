package org.healthworker.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.healthworker.cli.SampleReport.CPU;
import static org.healthworker.cli.SampleReport.DISK;

import org.junit.jupiter.api.Test;

class PerfdataTest {
  @Test
  void eachPartHasItsOwnNumbersAndInodesTheirMountsThresholds() {
    assertThat(Perfdata.of(SampleReport.outcome("warning", DISK).checks()))
        .isEqualTo(
            "'disk_root_percent_used'=71.9%;90;95;0;100"
                + " 'disk_root_free_gb'=48533130445B;;;0;171798691840"
                + " 'disk_root_inodes_percent_used'=12%;90;95;0;100"
                + " 'disk_data_percent_used'=91.9%;90;95;0;100"
                + " 'disk_data_free_gb'=13421772800B;;;0;171798691840");
  }

  @Test
  void whatIsNotMeasuredHasNoNumber() {
    assertThat(Perfdata.of(SampleReport.outcome("warning", CPU).checks())).isEmpty();
  }

  @Test
  void aNumberIsNeverInScientificNotationAndTooLargeANumberIsNone() {
    String check =
        "\"x\":{\"status\":\"ok\",\"small_ms\":0.00001,\"large_ms\":1e20,\"huge\":1e999}";

    assertThat(Perfdata.of(SampleReport.outcome("healthy", check).checks()))
        .isEqualTo("'x_small_ms'=0.000010ms;;;0; 'x_large_ms'=100000000000000000000ms;;;0;");
  }
}
