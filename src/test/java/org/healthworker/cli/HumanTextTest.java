package org.healthworker.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.healthworker.cli.SampleReport.CPU;
import static org.healthworker.cli.SampleReport.DISK;
import static org.healthworker.cli.SampleReport.MEMORY;

import org.junit.jupiter.api.Test;

class HumanTextTest {
  @Test
  void eachCheckIsALineWithItsThresholds() {
    assertThat(HumanText.of(SampleReport.outcome("warning", MEMORY, DISK, CPU), Terminal.NONE))
        .isEqualTo(
            """
            ▲ warning  app-1  2026-11-28T09:00:00.000Z  rest  task t-1

            ● ok       memory     9.4 % used, 7234.5 MiB available, 8000 MiB total, scope host         warning 80, error 95
            ● ok       disk root  71.9 % used, 45.2 GiB free, 160 GiB total, 12 % inodes used, path /  warning 90, error 95
            ▲ warning  disk data  91.9 % used, 12.5 GiB free, 160 GiB total, path /data                warning 90, error 95
            ◆ unknown  cpu        No window was sampled yet.""");
  }

  @Test
  void aTerminalSeesColoursThatMoveNoColumn() {
    String coloured =
        HumanText.of(SampleReport.outcome("healthy", MEMORY), new Terminal(true, true));

    assertThat(coloured).startsWith("\u001b[32m● healthy\u001b[0m  app-1");
    assertThat(Terminal.withoutColours(coloured))
        .isEqualTo(HumanText.of(SampleReport.outcome("healthy", MEMORY), Terminal.NONE));
  }

  @Test
  void listsOfNumbersStayTogether() {
    String cpu =
        "\"cpu\":{\"status\":\"ok\",\"percent_used\":12.5,\"load_average\":[1.2,null,1.8],\"cores\":8}";

    assertThat(SampleReport.outcome("healthy", cpu).checks().get(0).text())
        .isEqualTo("12.5 % used, 8 cores, load average 1.2 - 1.8");
  }
}
