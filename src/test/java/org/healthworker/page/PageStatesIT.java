package org.healthworker.page;

import static org.healthworker.page.PageServer.NODE;
import static org.healthworker.page.PageServer.OTHER_NODE;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What workers report, as the page shows it. */
@Tag("system")
@ExtendWith(PageExtension.class)
class PageStatesIT {
  private final PageServer server;
  private final Browser browser;

  PageStatesIT(PageServer server, Browser browser) {
    this.server = server;
    this.browser = browser;
  }

  @Test
  void healthyIsCalm() throws Exception {
    theOtherNodeIsCalm();
    server.nodes().reportFor(2, NODE, Levels.CALM);
    open();
    browser.awaitText("h1", "Healthy");
    browser.awaitText("#verdict-words", "All 7 checks are within their thresholds on 2 nodes.");
    Look.isFit(browser, "healthy");
  }

  @Test
  void aWarningSaysWhySinceWhenAndWhereItIsHeading() throws Exception {
    server.nodes().reportFor(38, OTHER_NODE, Levels.FILLING);
    server.nodes().reportFor(2, NODE, Levels.CALM);
    server.nodes().haveHistory();
    open();
    browser.awaitText("h1", "Warning");
    browser.awaitText(
        "#verdict-words", "Disk /var/lib/data is at 93.1 % on app-2; warning from 90 %. Since ");
    browser.awaitText("#chart-forecast", "If it goes on so, app-2 reaches 95 % in about ");
    Look.isFit(browser, "warning");
  }

  @Test
  void anErrorSaysWhy() throws Exception {
    theOtherNodeIsCalm();
    server.nodes().reportFor(4, NODE, Levels.CALM.withMemory(97.4).withQueued(150));
    open();
    browser.awaitText("h1", "Error");
    browser.awaitText("#verdict-words", "Memory is at 97.4 % on app-1; error from 95 %. Since ");
    browser.awaitText("#verdict-words", "1 more below.");
    Look.isFit(browser, "error");
  }

  @Test
  void anUnknownCheckSaysWhyInPlaceOfAValue() throws Exception {
    theOtherNodeIsCalm();
    server.nodes().reportFor(4, NODE, Levels.CALM.withoutNetwork());
    open();
    browser.awaitText(".check.unknown", "db (db.example.org:5432) did not answer within 2 s.");
    browser.awaitText("#verdict-words", "Network target db is unknown on app-1: ");
    Look.isFit(browser, "unknown");
  }

  @Test
  void aMissingNodeIsToldBeforeAnythingElse() throws Exception {
    theOtherNodeIsCalm();
    server.nodes().reportFor(2, NODE, Levels.CALM.withMemory(97.4));
    server.nodes().stopReporting(OTHER_NODE);
    open();
    browser.awaitText("h1", "Error");
    browser.awaitText("#verdict-words", "app-2 does not report. Since ");
    browser.awaitText("#node option:nth-child(2)", "■ app-2 · missing since ");
    browser.awaitText("#open-alerts", "Node is missing");
    Look.isFit(browser, "missing");
  }

  private void theOtherNodeIsCalm() throws Exception {
    server.nodes().reportFor(2, OTHER_NODE, Levels.CALM);
  }

  private void open() {
    browser.signIn(server.users().operator(), "");
    browser.awaitCalm();
  }
}
