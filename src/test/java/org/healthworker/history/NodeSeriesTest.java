package org.healthworker.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NodeSeriesTest {
  private final List<Series> stored = new ArrayList<>();
  private final NodeSeries series = new NodeSeries("app-1", List.of(), stored::add);

  @Test
  void aSeriesIsStoredOnce() {
    assertThat(series.of("memory", "percent_used", true))
        .isSameAs(series.of("memory", "percent_used", true));
    assertThat(stored).hasSize(1);
  }

  @Test
  void oneThatIsStoredAlreadyIsUsed() {
    var known = new Series("app-1", "memory", "percent_used", true);

    var withKnown = new NodeSeries("app-1", List.of(known), stored::add);

    assertThat(withKnown.of("memory", "percent_used", true)).isSameAs(known);
    assertThat(stored).isEmpty();
  }

  @Test
  void aPartHasTheSeriesThatItNames() {
    Series root = series.of("disk", "root.percent_used", true);
    series.of("disk", "rooted.percent_used", true);
    series.of("network", "root.latency_ms", true);

    assertThat(series.ofPart("disk", "root")).containsExactly(root);
  }

  @Test
  void aWholeCheckHasTheSeriesOfAllItsParts() {
    Series root = series.of("disk", "root.percent_used", true);
    Series data = series.of("disk", "data.percent_used", true);
    series.of("memory", "percent_used", true);

    assertThat(series.ofPart("disk", "")).containsExactly(root, data);
  }
}
