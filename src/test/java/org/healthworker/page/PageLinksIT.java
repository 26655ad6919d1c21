package org.healthworker.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.healthworker.report.HealthReport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The address tells what is looked at. */
@Tag("system")
@ExtendWith(PageExtension.class)
class PageLinksIT {
  private final PageServer server;
  private final Browser browser;
  private HealthReport report;

  PageLinksIT(PageServer server, Browser browser) {
    this.server = server;
    this.browser = browser;
  }

  @BeforeEach
  void twoNodesReport() throws Exception {
    report = server.nodes().reports(PageServer.NODE, Levels.CALM.withMemory(97.4));
    server.nodes().reports(PageServer.OTHER_NODE, Levels.CALM);
  }

  @Test
  void aLinkRestoresNodeRangeCheckMetricAndReport() {
    browser.signIn(
        server.users().viewer(),
        "?node=app-2&range=7d&check=cpu&metric=load_average.0&report=" + report.taskId());
    browser.awaitText("#sheet-body", "used 97.4 %");
    browser.click("#sheet-close");
    browser.awaitText("h1", "Healthy");
    browser.awaitText("#ranges [aria-pressed=true]", "7 d");
    assertThat(browser.text("#node option:checked")).isEqualTo("app-2");
    assertThat(browser.text("#check option:checked")).isEqualTo("CPU");
    assertThat(browser.text("#metric option:checked")).isEqualTo("load average, 1 min");
  }

  @Test
  void whatIsChosenIsInTheAddressAndBackGoesBack() {
    browser.signIn(server.users().viewer(), "");
    browser.click("#ranges button:nth-child(2)");
    browser.awaitText("#ranges [aria-pressed=true]", "6 h");
    assertThat(browser.driver().getCurrentUrl()).endsWith("?range=6h");
    browser.driver().navigate().back();
    browser.awaitText("#ranges [aria-pressed=true]", "24 h");
  }

  @Test
  void theTabTellsTheWorstStatus() {
    browser.signIn(server.users().viewer(), "");
    browser.awaitText("h1", "Error");
    assertThat(browser.driver().getTitle()).isEqualTo("■ Error · Health Worker");
    assertThat(browser.find("#icon").getDomAttribute("href")).isEqualTo("icons/error.svg");
  }
}
