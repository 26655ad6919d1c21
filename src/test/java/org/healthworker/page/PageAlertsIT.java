package org.healthworker.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

@Tag("system")
@ExtendWith(PageExtension.class)
class PageAlertsIT {
  private final PageServer server;
  private final Browser browser;

  PageAlertsIT(PageServer server, Browser browser) {
    this.server = server;
    this.browser = browser;
  }

  @BeforeEach
  void open() throws Exception {
    server.nodes().reportFor(3, Duration.ofHours(1), PageServer.NODE, Levels.CALM.withMemory(86));
    server.nodes().reportFor(3, Duration.ofMinutes(50), PageServer.NODE, Levels.CALM);
    server.nodes().reportFor(3, PageServer.NODE, Levels.CALM.withData(93.1));
    browser.signIn(server.users().operator(), "");
    browser.awaitCalm();
  }

  @Test
  void whatIsOpenSaysWhatAndSinceWhen() {
    assertThat(browser.text("#open-alerts"))
        .contains("Disk data 93.1 %, threshold 90 %", "Warning · app-1 · since ");
  }

  @Test
  void whatIsOverStaysInSight() {
    assertThat(browser.texts("#recent-alerts li"))
        .satisfiesExactly(
            end -> assertThat(end).contains("Memory is OK again"),
            begin -> assertThat(begin).contains("Memory 86.0 %, threshold 80 %"));
  }

  @Test
  void anAlertIsSilencedWithAReasonUntilTheSilenceIsEnded() throws Exception {
    browser.click("#open-alerts button");
    Look.isFit(browser, "silence");
    browser.click("#silence input");
    browser.type("moving the data tonight", Keys.ENTER);
    browser.awaitText("#open-alerts", "by operator: moving the data tonight");
    assertThat(silences()).hasSize(1);
    Look.isFit(browser, "silenced");

    browser.click("#open-alerts button");
    browser.awaitText("#open-alerts button", "Silence…");
    assertThat(silences()).isEmpty();
  }

  @Test
  void aSilenceWithoutAReasonIsNotSent() {
    browser.click("#open-alerts button");
    browser.click("#silence [type=submit]");
    assertThat(browser.find("#silence input:invalid").isDisplayed()).isTrue();
    assertThat(silences()).isEmpty();
  }

  private JsonArray silences() {
    return server
        .worker()
        .rest(server.users().viewer())
        .getJson("system/maintenance/alerts")
        .getJsonArray("silences");
  }
}
