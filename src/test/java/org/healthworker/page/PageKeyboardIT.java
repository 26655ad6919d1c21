package org.healthworker.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

/** All of it without a mouse. */
@Tag("system")
@ExtendWith(PageExtension.class)
class PageKeyboardIT {
  private static final String WHAT_IS_FOCUSED =
      """
      const { id, dataset, name, tagName } = document.activeElement;
      return id || dataset.key?.split(' ')[0] || name || tagName.toLowerCase();
      """;

  private static final String OUTLINE =
      "return getComputedStyle(document.activeElement.closest('li.check') ?? document.activeElement)"
          + ".outlineStyle";

  private final PageServer server;
  private final Browser browser;

  PageKeyboardIT(PageServer server, Browser browser) {
    this.server = server;
    this.browser = browser;
  }

  @BeforeEach
  void open() throws Exception {
    server.nodes().reportFor(4, PageServer.NODE, Levels.CALM.withMemory(97.4));
    browser.signIn(server.users().operator(), "");
    browser.awaitCalm();
  }

  @Test
  void tabGoesThroughTheZonesInReadingOrderAndShowsWhereItIs() {
    List<String> focused = new ArrayList<>();
    browser.type(Keys.TAB);
    for (String name = focused(); !name.equals("body"); name = focused()) {
      assertThat(browser.evaluate(OUTLINE)).as(name).isNotEqualTo("none");
      if (focused.isEmpty() || !focused.get(focused.size() - 1).equals(name)) {
        focused.add(name);
      }
      browser.type(Keys.TAB);
    }
    assertThat(focused)
        .containsSubsequence(
            "a", "node", "theme", "run", "check", "range", "check", "metric", "front", "chart",
            "silence", "task", "button", "report", "Memory");
  }

  private String focused() {
    return browser.evaluate(WHAT_IS_FOCUSED).toString();
  }

  @Test
  void aCardIsOpenedAndTheChartIsReadWithArrows() {
    browser.type(Keys.TAB, 6);
    browser.type(Keys.ENTER);
    assertThat(browser.driver().getCurrentUrl()).contains("?check=");
    browser.awaitCalm();
    browser.evaluate("document.getElementById('chart').focus()");
    String last = browser.text("#chart-reading");
    browser.type(Keys.ARROW_LEFT, 2);
    browser.awaitText("#chart-reading", text -> !text.equals(last));
  }

  @Test
  void escapeClosesAReportAndGoesBackToItsRow() {
    browser.evaluate("document.querySelector('#report-list button').focus()");
    browser.type(Keys.ENTER);
    browser.awaitText("#sheet-body", "used 97.4 %");
    browser.type(Keys.ESCAPE);
    assertThat(browser.find("#sheet").isDisplayed()).isFalse();
    assertThat(browser.evaluate("return document.activeElement.dataset.key"))
        .asString()
        .startsWith("report self:app-1:");
    assertThat(browser.driver().getCurrentUrl()).doesNotContain("report=");
  }
}
