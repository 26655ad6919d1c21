package org.healthworker.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What was read stays when nothing more can be. */
@Tag("system")
@ExtendWith(PageExtension.class)
class PageConnectionIT {
  private final PageServer server;
  private final Browser browser;

  PageConnectionIT(PageServer server, Browser browser) {
    this.server = server;
    this.browser = browser;
  }

  @BeforeEach
  void open() throws Exception {
    server.nodes().reportFor(3, PageServer.NODE, Levels.CALM.withMemory(86.3));
    browser.signIn(server.users().operator(), "");
    browser.awaitText(".check.warning .figure", "86.3 %");
    browser.awaitCalm();
  }

  @Test
  void aLostConnectionIsToldAndFoundAgain() throws Exception {
    server.worker().process().freeze();
    try {
      browser.awaitText("#freshness", "stale since ");
      browser.awaitText("#band", "The connection is lost. The server does not answer.");
      assertThat(browser.text(".check.warning .figure")).isEqualTo("86.3 %");
      assertThat(browser.driver().getTitle()).startsWith("Stale · ");
      Look.isFit(browser, "stale");
    } finally {
      server.worker().process().thaw();
    }
    browser.awaitText("#freshness", "updated ");
    assertThat(browser.find("#band").isDisplayed()).isFalse();
  }

  @Test
  void aDatabaseThatIsAwayIsToldAndFoundAgain() throws Exception {
    server.postgreSql().stop();
    try {
      browser.awaitText("#band", "The database is away. The figures are those of ");
      assertThat(browser.text(".check.warning .figure")).isEqualTo("86.3 %");
      Look.isFit(browser, "database-away");
      browser.open("");
      browser.awaitText("#band", "The database is away. The page tries again every 5 s.");
    } finally {
      server.postgreSql().start();
    }
    browser.awaitText(".check.warning .figure", "86.3 %");
    browser.awaitText("#freshness", "updated ");
  }
}
