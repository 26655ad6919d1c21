package org.healthworker.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.healthworker.page.PageServer.NODE;
import static org.healthworker.page.PageServer.OTHER_NODE;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The pictures of the documentation: an afternoon on which a disk fills up. */
@Tag("system")
@ExtendWith(PageExtension.class)
class PagePicturesIT {
  private static final int MOST_KB = 150;

  private final PageServer server;
  private final Browser browser;

  PagePicturesIT(PageServer server, Browser browser) {
    this.server = server;
    this.browser = browser;
  }

  @BeforeEach
  void open() throws Exception {
    var nodes = server.nodes();
    nodes.reportFor(3, Duration.ofHours(7), NODE, Levels.CALM.withMemory(86.2));
    nodes.reportFor(2, Duration.ofMinutes(415), NODE, Levels.CALM);
    nodes.reportFor(38, OTHER_NODE, Levels.FILLING);
    nodes.reportFor(2, NODE, Levels.CALM);
    nodes.haveHistory();
    nodes.checksItselfEachMinute(OTHER_NODE);
    browser.signIn(server.users().operator(), "?check=memory");
    browser.awaitCalm();
    browser.awaitText("#chart-reading", " %");
  }

  @Test
  void theOverviewFitsThePage() throws Exception {
    browser.looksAt(1280, 1130);
    assertThat(Screenshot.ofScreen(browser, "overview")).hasSizeLessThan(MOST_KB * 1024);
  }

  @Test
  void aDayAtNight() throws Exception {
    browser.prefers("dark");
    browser.looksAt(1280, 860);
    browser.evaluate("document.getElementById('over-time-title').scrollIntoView()");
    assertThat(Screenshot.ofScreen(browser, "over-time")).hasSizeLessThan(MOST_KB * 1024);
  }

  @Test
  void aPhone() throws Exception {
    browser.looksAt(390, 844);
    assertThat(Screenshot.ofScreen(browser, "phone")).hasSizeLessThan(MOST_KB * 1024);
  }
}
