package org.healthworker.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

@Tag("system")
@ExtendWith(PageExtension.class)
class PageThresholdsIT {
  private static final String MEMORY_WARNING = "[aria-label='Memory, warning']";

  private final PageServer server;
  private final Browser browser;

  PageThresholdsIT(PageServer server, Browser browser) {
    this.server = server;
    this.browser = browser;
  }

  @Test
  void anotherThresholdIsTriedOutAndChangesNothing() throws Exception {
    server.nodes().reportFor(4, PageServer.NODE, Levels.CALM.withMemory(76));
    open();
    String before = thresholds();
    give(MEMORY_WARNING, "75");
    browser.awaitText(
        "#threshold-rows",
        "In the last 7 days: 1 alert instead of 0. 4 of 4 self-checks would have another status.");
    assertThat(browser.text("#threshold-rows .command"))
        .contains("health.threshold.memory.warning", "75");
    assertThat(thresholds()).isEqualTo(before);
    Look.isFit(browser, "backtest");
  }

  @Test
  void aWarningAboveTheErrorIsRefusedInWords() throws Exception {
    open();
    give(MEMORY_WARNING, "99");
    browser.awaitText("#threshold-rows .problem", "warning");
  }

  @Test
  void aRefusedValueIsShownAsText() throws Exception {
    server.worker().set("health.threshold.memory.warning=<img src=x onerror=alert(1)>");
    try {
      open();
      browser.awaitText(
          "#threshold-rows .problem", "Refused: health.threshold.memory.warning is \"<img src=x");
      assertThat(browser.texts("#thresholds-body img")).isEmpty();
      Look.isFit(browser, "refused");
    } finally {
      server.worker().set();
    }
  }

  private void open() {
    browser.signIn(server.users().operator(), "");
    browser.awaitCalm();
  }

  private void give(String input, String value) {
    browser.click(input);
    browser.type(Keys.chord(Keys.CONTROL, "a"), value, Keys.TAB);
  }

  private String thresholds() {
    return server
        .worker()
        .rest(server.users().viewer())
        .get("system/maintenance/thresholds")
        .body();
  }
}
