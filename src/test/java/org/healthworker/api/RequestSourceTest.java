package org.healthworker.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestSourceTest {
  private static final String HOST = "app-1:8080";
  private static final Set<String> NONE = Set.of();

  @Test
  void aClientThatIsNoBrowserMayChangeThings() {
    assertThat(new RequestSource(null, null, HOST).refusal(NONE)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"same-origin", "none"})
  void whatTheBrowserKnowsToBeOurOwnPageMay(String site) {
    // Behind a proxy that changes the host.
    assertThat(new RequestSource(site, "https://health.example.com", HOST).refusal(NONE)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://app-1:8080", "https://app-1:8080", "http://APP-1:8080"})
  void aPageOfTheSameHostMay(String origin) {
    assertThat(new RequestSource(null, origin, HOST).refusal(NONE)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example",
        "http://app-1",
        "http://app-1:80800",
        "http://app-1:8080.evil.example",
        "ftp://app-1:8080",
        "app-1:8080",
        "null",
        ""
      })
  void aPageOfAnotherHostMayNot(String origin) {
    assertThat(new RequestSource(null, origin, HOST).refusal(NONE))
        .contains(
            "Origin is \""
                + origin
                + "\"; allowed is that of the host asked, \"app-1:8080\", or one of"
                + " health.api.origins");
  }

  @ParameterizedTest
  @CsvSource({"cross-site", "same-site", "SAME-ORIGIN", "''"})
  void whatTheBrowserKnowsToBeAnotherPageMayNot(String site) {
    assertThat(new RequestSource(site, null, HOST).refusal(NONE))
        .contains(
            "Sec-Fetch-Site is \""
                + site
                + "\"; allowed is same-origin or none, or an Origin of health.api.origins");
  }

  @Test
  void theSenderIsNamedWhereTheBrowserNamesIt() {
    assertThat(new RequestSource("cross-site", "https://evil.example", HOST).refusal(NONE))
        .hasValueSatisfying(
            why ->
                assertThat(why)
                    .startsWith(
                        "Sec-Fetch-Site is \"cross-site\" by Origin \"https://evil.example\";"));
  }

  @ParameterizedTest
  @CsvSource(
      value = {"cross-site", "null"},
      nullValues = "null")
  void anAllowedOriginMay(String site) {
    var source = new RequestSource(site, "https://health.example.com", HOST);

    assertThat(source.refusal(Set.of("https://health.example.com"))).isEmpty();
  }

  @Test
  void withoutAHostNoOriginIsOurs() {
    assertThat(new RequestSource(null, "http://null", null).refusal(NONE)).isPresent();
  }
}
