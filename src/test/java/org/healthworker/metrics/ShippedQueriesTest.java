package org.healthworker.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.healthworker.server.Prometheus;
import org.junit.jupiter.api.Test;

/**
 * The rules for Prometheus and the dashboard for Grafana, against what is exposed and documented.
 */
class ShippedQueriesTest {
  private static final Pattern METRIC = Pattern.compile("\\bhealth_\\w+");
  private static final Pattern ALERT = Pattern.compile("- alert: (\\w+)");

  /** What comes with Grafana, so that no plugin must be installed. */
  private static final Set<String> PANELS =
      Set.of("heatmap", "row", "stat", "state-timeline", "timeseries");

  private final Dashboard dashboard = Dashboard.shipped();
  private final String rules = Files.readString(Prometheus.shipped("health-worker.rules.yml"));

  ShippedQueriesTest() throws IOException {}

  @Test
  void everyMetricOfTheRulesIsExposed() throws IOException {
    assertThat(metrics(expressions(rules))).isSubsetOf(exposed());
  }

  @Test
  void everyMetricOfTheDashboardIsExposed() throws IOException {
    assertThat(metrics(dashboard.expressions())).isSubsetOf(exposed());
  }

  @Test
  void everyAlertIsSaidToMatterAndWhatItIs() {
    for (String rule : rules.split("- alert: ", -1)) {
      if (!rule.startsWith("#")) {
        assertThat(rule)
            .containsPattern("severity: (warning|error)\n")
            .contains("summary: ", "description: ");
      }
    }
  }

  @Test
  void everyAlertHasARunbook() throws IOException {
    String page = Files.readString(Path.of("src/site/markdown/prometheus.md"));
    List<String> headings =
        page.lines()
            .filter(line -> line.startsWith("### "))
            .map(line -> line.substring(4))
            .toList();
    List<String> alerts = all(ALERT, rules);

    assertThat(headings).containsExactlyElementsOf(alerts);
    assertThat(all(Pattern.compile("runbook_url: \\S+#(\\w+)"), rules)).isEqualTo(alerts);
  }

  @Test
  void theDashboardNeedsNoPlugin() {
    assertThat(dashboard.panels()).extracting(panel -> panel.getString("type")).isSubsetOf(PANELS);
  }

  @Test
  void everyQueryAsksTheDataSourceThatWasChosen() {
    assertThat(Stream.concat(dashboard.targets().stream(), dashboard.variables().stream().skip(1)))
        .extracting(query -> query.getJsonObject("datasource").getString("uid"))
        .containsOnly("${datasource}");
  }

  @Test
  void noPanelLiesOnAnother() {
    var taken = new HashSet<String>();
    for (JsonObject panel : dashboard.panels()) {
      JsonObject at = panel.getJsonObject("gridPos");
      for (int x = at.getInt("x"); x < at.getInt("x") + at.getInt("w"); x++) {
        for (int y = at.getInt("y"); y < at.getInt("y") + at.getInt("h"); y++) {
          assertThat(taken.add(x + "," + y)).as(panel.getString("title")).isTrue();
        }
      }
    }
  }

  private static List<String> expressions(String rules) {
    return all(Pattern.compile("expr: ((?:.*\n)+?)        \\w"), rules);
  }

  private static Set<String> metrics(List<String> expressions) {
    return expressions.stream()
        // A state set's label has its name.
        .map(expression -> expression.replaceAll("\\bhealth_\\w+=", ""))
        .flatMap(expression -> METRIC.matcher(expression).results())
        .map(found -> found.group())
        .collect(Collectors.toSet());
  }

  private static Set<String> exposed() throws IOException {
    var registry = new PrometheusRegistry();
    new WorkerMetrics(registry);
    String worker = Exposition.of(registry.scrape(), null).text();
    try (var checks = ShippedQueriesTest.class.getResourceAsStream("sample-metrics.txt")) {
      String all = worker + new String(checks.readAllBytes(), StandardCharsets.UTF_8);
      Set<String> names = new HashSet<>(metrics(List.of(all)));
      // Made of settings.
      names.add("health_worker_info");
      return names;
    }
  }

  private static List<String> all(Pattern pattern, String text) {
    var found = new ArrayList<String>();
    for (Matcher matcher = pattern.matcher(text); matcher.find(); ) {
      found.add(matcher.group(1));
    }
    return found;
  }
}
