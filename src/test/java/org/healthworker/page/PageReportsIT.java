package org.healthworker.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

@Tag("system")
@ExtendWith(PageExtension.class)
class PageReportsIT {
  private final PageServer server;
  private final Browser browser;

  PageReportsIT(PageServer server, Browser browser) {
    this.server = server;
    this.browser = browser;
  }

  @BeforeEach
  void open() {
    browser.signIn(server.users().viewer(), "");
    browser.awaitCalm();
  }

  @Test
  void anyReportIsFoundByItsTaskId() throws Exception {
    String wanted =
        server.nodes().reports(PageServer.NODE, Levels.CALM.withMemory(96.2)).taskId().value();
    server.nodes().reportFor(12, PageServer.OTHER_NODE, Levels.CALM);
    search(wanted);
    browser.awaitText("#sheet-body", "used 96.2 %");
    assertThat(browser.text("#sheet-id")).isEqualTo(wanted);
    assertThat(browser.text("#sheet-body tbody tr")).as("the worst first").contains("Memory");
  }

  @Test
  void aTaskIdThatNobodyKnowsIsSaidToBeUnknown() throws Exception {
    search("nobody-knows-it");
    browser.awaitText("#sheet-body .problem", "nobody-knows-it");
    Look.isFit(browser, "report-not-found");
  }

  @Test
  void olderOnesAreOnFurtherPages() throws Exception {
    server.nodes().reportFor(12, PageServer.NODE, Levels.CALM);
    browser.awaitText("#report-list", "self:app-1:");
    String newest = browser.text("#report-list .id");
    browser.click("#older:enabled");
    browser.awaitText("#report-list .id", id -> !id.equals(newest));
    assertThat(browser.texts("#report-list li")).hasSize(2);
    browser.click("#newer:enabled");
    browser.awaitText("#report-list .id", newest);
  }

  private void search(String taskId) {
    browser.click("#search input");
    browser.type(taskId, Keys.ENTER);
  }
}
