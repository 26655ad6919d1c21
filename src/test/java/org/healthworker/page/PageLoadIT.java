package org.healthworker.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the page costs, and whom it asks. */
@Tag("system")
@ExtendWith(PageExtension.class)
class PageLoadIT {
  private static final long MOST_BYTES = 200 * 1024;

  /** Neither is the worker itself, whose heartbeats say that it checks itself each hour. */
  private static final List<String> NODES = List.of(PageServer.OTHER_NODE, "app-3");

  private final PageServer server;
  private final Browser browser;

  PageLoadIT(PageServer server, Browser browser) {
    this.server = server;
    this.browser = browser;
  }

  @BeforeEach
  void aDayOfTwoNodes() throws Exception {
    server.nodes().reportFor(3, NODES.get(0), Levels.CALM);
    server.nodes().reportFor(3, NODES.get(1), Levels.CALM.withMemory(97.4));
    server.nodes().haveHistory();
    for (String node : NODES) {
      server.nodes().checksItselfEachMinute(node);
    }
    browser.signIn(server.users().operator(), "");
    browser.awaitCalm();
    browser.awaitText("#freshness", "updated 2 s ago");
  }

  @Test
  void theFirstLoadIsSmall() {
    Requests requests = browser.requests();
    System.out.printf("first load: %s%n", requests);
    assertThat(requests.bytes()).isBetween(1L, MOST_BYTES);
  }

  @Test
  void noOtherHostIsAsked() {
    String host = server.address().getAuthority();
    assertThat(browser.requests().urls())
        .isNotEmpty()
        .allMatch(url -> URI.create(url).getAuthority().endsWith(host));
  }

  @Test
  void theBrowserHasNothingToComplainOf() {
    for (String check : List.of("memory", "disk", "cpu", "jvm", "tasks", "network", "uptime")) {
      browser.evaluate("document.querySelector('[data-key=\"check " + check + "\"]').click()");
      browser.awaitText("#check option:checked", title -> title.equalsIgnoreCase(titleOf(check)));
      browser.awaitCalm();
    }
    assertThat(browser.complaints()).isEmpty();
  }

  private static String titleOf(String check) {
    return check.equals("jvm") ? "JVM heap" : check;
  }

  @Test
  void whatHasNotChangedIsNotSentAgain() {
    await().atMost(Duration.ofSeconds(60)).until(() -> browser.requests().statuses().contains(304));
  }

  @Test
  void aWallScreenAndAPhoneShowAllOfTheWidth() throws Exception {
    browser.looksAt(1920, 1080);
    Screenshot.ofScreen(browser, "wall-screen");
    browser.awaitWholeWidth();
    for (String range : List.of("1 h", "14 d")) {
      browser.looksAt(320, 640);
      browser.click("[data-key='range " + range.replace(" ", "") + "']");
      browser.awaitCalm();
      browser.awaitWholeWidth();
    }
  }
}
