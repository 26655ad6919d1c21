package org.healthworker.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.util.List;

/** How the page looks in one state. */
final class Look {
  private static final List<String> BAD = List.of("serious", "critical");

  private Look() {}

  /** Keeps pictures of it, light, dark and on a phone, each of which is to be fit for everybody. */
  static void isFit(Browser browser, String state) throws IOException {
    for (String scheme : List.of("light", "dark")) {
      browser.prefers(scheme);
      Screenshot.ofPage(browser, state + "-" + scheme);
      assertThat(violations(browser)).as(state + ", " + scheme).isEmpty();
    }
    browser.prefers("light");
    browser.looksAt(360, 800);
    browser.awaitWholeWidth();
    Screenshot.ofPage(browser, state + "-phone");
    browser.looksAt(1280, 900);
  }

  /** What axe-core finds of that which keeps readers out. */
  private static List<String> violations(Browser browser) {
    return new AxeBuilder()
        .analyze(browser.driver()).getViolations().stream()
            .filter(rule -> BAD.contains(rule.getImpact()))
            .map(rule -> rule.getId() + " (" + rule.getImpact() + "): " + rule.getNodes())
            .toList();
  }
}
