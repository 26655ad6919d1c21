package org.healthworker.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A day of a node, as a line and as a strip. */
@Tag("system")
@ExtendWith(PageExtension.class)
class PageOverTimeIT {
  private final PageServer server;
  private final Browser browser;

  PageOverTimeIT(PageServer server, Browser browser) {
    this.server = server;
    this.browser = browser;
  }

  @BeforeEach
  void aDiskFillsUp() throws Exception {
    server.nodes().reportFor(2, PageServer.OTHER_NODE, Levels.FILLING);
    server.nodes().haveHistory();
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 1280})
  void whatStandsBelowAnotherIsOfTheSameTime(int width) {
    browser.looksAt(width, 900);
    browser.signIn(server.users().viewer(), "?check=disk");
    browser.awaitText("#chart-forecast", "If it goes on so, ");

    await()
        .atMost(Browser.PATIENCE)
        .untilAsserted(() -> assertThat(sidesOf(".strip svg")).isEqualTo(sidesOf(".u-over")));
  }

  private List<?> sidesOf(String selector) {
    return (List<?>)
        browser.evaluate(
            """
            const { left, right } = document.querySelector(arguments[0]).getBoundingClientRect();
            return [Math.round(left), Math.round(right)];
            """,
            selector);
  }
}
