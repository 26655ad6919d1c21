package org.healthworker.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.healthworker.cli.SampleReport.CPU;
import static org.healthworker.cli.SampleReport.DISK;
import static org.healthworker.cli.SampleReport.MEMORY;

import org.junit.jupiter.api.Test;

class NagiosTextTest {
  @Test
  void aHealthyReportIsCountedAndThenShown() {
    assertThat(NagiosText.of(SampleReport.outcome("healthy", MEMORY, uptime())))
        .isEqualTo(
            """
            OK - app-1: 2 checks ok | 'memory_percent_used'=9.4%;80;95;0;100 \
            'memory_available_mb'=7585923072B;;;0;8388608000 'uptime_system_seconds'=86400s;;;0; \
            'uptime_jvm_seconds'=3600s;;;0;
            ok: memory 9.4 % used, 7234.5 MiB available, 8000 MiB total, scope host
            ok: uptime 86400 s system, 3600 s jvm""");
  }

  @Test
  void theFirstLineNamesWhatIsNotOkTheWorstFirst() {
    assertThat(
            NagiosText.of(SampleReport.outcome("warning", MEMORY, CPU, DISK)).lines().findFirst())
        .hasValueSatisfying(
            line ->
                assertThat(line)
                    .startsWith(
                        "WARNING - app-1: disk data 91.9 % used (warning at 90), cpu unknown: No"
                            + " window was sampled yet. | "));
  }

  @Test
  void theFirstLineStaysShort() {
    String[] checks = new String[5];
    for (int i = 0; i < checks.length; i++) {
      checks[i] = "\"c%d\":{\"status\":\"unknown\",\"error\":\"lost\"}".formatted(i);
    }

    assertThat(NagiosText.of(SampleReport.outcome("warning", checks)))
        .startsWith(
            "UNKNOWN - app-1: c0 unknown: lost, c1 unknown: lost, c2 unknown: lost and 2 more |");
  }

  @Test
  void aBarInTheDataBeginsNoPerformanceData() {
    String hostile =
        "\"me|mo='ry\":{\"status\":\"error\",\"percent_used\":1.0,\"error\":\"a|b\\nc\"}";

    String text = NagiosText.of(SampleReport.outcome("error", hostile));

    assertThat(text.lines().findFirst())
        .hasValue("CRITICAL - app-1: me/mo='ry a/b c | 'me_mo__ry_percent_used'=1%;;;0;100");
    assertThat(text.lines().skip(1)).containsExactly("error: me/mo='ry a/b c");
  }

  private static String uptime() {
    return "\"uptime\":{\"status\":\"ok\",\"system_seconds\":86400,\"jvm_seconds\":3600}";
  }
}
