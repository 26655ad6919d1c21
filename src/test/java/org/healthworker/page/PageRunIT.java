package org.healthworker.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("system")
@ExtendWith(PageExtension.class)
class PageRunIT {
  private final PageServer server;
  private final Browser browser;

  PageRunIT(PageServer server, Browser browser) {
    this.server = server;
    this.browser = browser;
  }

  @Test
  void aCheckThatIsRunIsShownOnceItIsDone() throws Exception {
    browser.signIn(server.users().operator(), "");
    browser.click("#run:enabled");
    browser.awaitText("#sheet-body", "rest");

    String id = browser.text("#sheet-id");
    JsonObject report =
        server.worker().rest(server.users().viewer()).getJson("system/maintenance/tasks/" + id);
    assertThat(report.getString("origin")).isEqualTo("rest");
    assertThat(browser.texts("#sheet-body tbody th")).contains("Memory", "CPU", "Disk root");
    Look.isFit(browser, "report");
  }

  @Test
  void itIsListedAmongTheReports() {
    browser.signIn(server.users().operator(), "");
    browser.click("#run:enabled");
    browser.awaitText("#sheet-body", "rest");
    String id = browser.text("#sheet-id");
    browser.click("#sheet-close");
    browser.awaitText("#report-list", id);
  }

  @Test
  void aViewerIsToldWhichRoleItNeeds() throws Exception {
    server.nodes().reportFor(3, PageServer.NODE, Levels.CALM.withMemory(97.4));
    browser.signIn(server.users().viewer(), "");
    browser.awaitText("#run-note", "Running a check needs the role health-operator.");
    browser.awaitCalm();
    assertThat(browser.find("#run").isEnabled()).isFalse();
    assertThat(browser.find("#open-alerts button").isEnabled()).isFalse();
    assertThat(browser.text("#thresholds-note"))
        .isEqualTo("Trying other thresholds needs the role health-operator.");
    Look.isFit(browser, "viewer");
  }
}
