package org.healthworker.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.healthworker.server.Users.User;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("system")
@ExtendWith(PageExtension.class)
class PageSignInIT {
  private final PageServer server;
  private final Browser browser;

  PageSignInIT(PageServer server, Browser browser) {
    this.server = server;
    this.browser = browser;
  }

  @Test
  void whoeverIsNotSignedInIsToldSoAndSeesNothing() throws Exception {
    browser.declineToSignIn();
    browser.open("");
    browser.awaitText("h1", "Signed out");
    assertThat(browser.text("#closed-why"))
        .isEqualTo("Sign in as a user who has the role health-viewer or health-operator.");
    assertThat(browser.find("#page").isDisplayed()).isFalse();
    assertThat(browser.find("#sign-in").isEnabled()).isTrue();
    Look.isFit(browser, "signed-out");
  }

  @Test
  void whoeverHasNoRoleIsToldSo() throws Exception {
    User producer = server.users().producer();
    browser.signIn(producer, "");
    browser.awaitText("h1", "No access");
    assertThat(browser.text("#closed-why")).contains("health-viewer");
    Look.isFit(browser, "no-access");
  }
}
