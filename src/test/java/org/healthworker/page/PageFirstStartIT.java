package org.healthworker.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Before there is anything to show. */
@Tag("system")
@ExtendWith(PageExtension.class)
class PageFirstStartIT {
  @Test
  void theFirstSelfCheckIsSaidToComeAndThenIsShown(PageServer server, Browser browser)
      throws Exception {
    server.nodes().awaitHeartbeat();
    browser.signIn(server.users().operator(), "");
    browser.awaitText("h1", "No report yet");
    browser.awaitText("#verdict-words", "The first self-check runs within a minute.");
    browser.awaitCalm();
    Look.isFit(browser, "first-start");

    server.worker().setProperty("health.self-check.interval", "PT1S");
    try {
      browser.awaitText(".check h3", "Memory");
      assertThat(browser.text("#verdict-words h1")).isIn("Healthy", "Warning", "Error");
    } finally {
      server.worker().setProperty("health.self-check.interval", "PT1H");
    }
  }

  @Test
  void theLayoutIsThereBeforeTheFirstAnswer(PageServer server, Browser browser) throws Exception {
    browser.signIn(server.users().operator(), "");
    server.postgreSql().freeze();
    try {
      browser.open("");
      browser.awaitText("#user", "operator");
      assertThat(browser.texts("#check-cards .skeleton")).isNotEmpty();
      Look.isFit(browser, "loading");
    } finally {
      server.postgreSql().thaw();
    }
  }
}
