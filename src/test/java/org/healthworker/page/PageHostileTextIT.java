package org.healthworker.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever a database holds, it is text. */
@Tag("system")
@ExtendWith(PageExtension.class)
class PageHostileTextIT {
  /** As long as a node's name may be. */
  private static final String NODE = "<img src=x onerror=rot()>";

  private static final String MARKUP =
      "</script><script>rot()</script><svg onload=rot()><a href=\"javascript:rot()\">'\"&amp;";

  private final PageServer server;
  private final Browser browser;

  PageHostileTextIT(PageServer server, Browser browser) {
    this.server = server;
    this.browser = browser;
  }

  @Test
  void markupInNamesErrorsAndReasonsStaysText() throws Exception {
    server.nodes().reports(NODE, Levels.CALM.withoutNetwork(), MARKUP);
    server.nodes().reportFor(3, NODE, Levels.CALM.withMemory(97.4).withoutNetwork());
    server.nodes().reports(NODE, Levels.CALM.withMemory(97.4).withoutNetwork(), MARKUP);
    browser.signIn(server.users().operator(), "");
    browser.awaitText("#verdict-words", "Memory is at 97.4 % on " + NODE);
    browser.awaitText(".check.unknown .reason", MARKUP);
    browser.awaitText("#open-alerts", NODE);
    server.nodes().silence(NODE, MARKUP);
    browser.awaitText("#open-alerts", "by " + MARKUP + ": " + MARKUP);
    browser.awaitCalm();
    Look.isFit(browser, "hostile");

    browser.click("#report-list button");
    browser.awaitText("#sheet-body", MARKUP);
    assertThat(browser.evaluate("return document.querySelectorAll('img, a[href^=java]').length"))
        .isEqualTo(0L);
    assertThat(browser.complaints())
        .as("nothing but that no history is told of such a name")
        .allMatch(each -> each.contains("/history?") && each.contains("status of 400"));
  }

  @Test
  void markupInALinkStaysText() {
    browser.signIn(
        server.users().operator(), "?node=%3Cimg%20src%3Dx%20onerror%3Drot()%3E&check=%3Cb%3E");
    browser.awaitText("#verdict-words", "No node of this name was seen.");
    browser.awaitText("#node option:checked", NODE);
    assertThat(browser.evaluate("return document.querySelectorAll('img, b').length")).isEqualTo(0L);
  }
}
