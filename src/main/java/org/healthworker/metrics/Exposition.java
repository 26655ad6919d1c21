package org.healthworker.metrics;

import io.prometheus.metrics.expositionformats.ExpositionFormatWriter;
import io.prometheus.metrics.expositionformats.ExpositionFormats;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Metrics as they are sent.
 *
 * @param contentType with version and character set
 */
public record Exposition(String contentType, String text) {
  private static final ExpositionFormats FORMATS = ExpositionFormats.init();

  /** In OpenMetrics 1.0 for whoever accepts it, else in Prometheus' text format 0.0.4. */
  static Exposition of(MetricSnapshots metrics, String accept) {
    // Not findWriter(): it chooses protobuf, which is not there, for a server that asks for it.
    ExpositionFormatWriter openMetrics = FORMATS.getOpenMetricsTextFormatWriter();
    ExpositionFormatWriter writer =
        openMetrics.accepts(accept) ? openMetrics : FORMATS.getPrometheusTextFormatWriter();
    var text = new ByteArrayOutputStream();
    try {
      writer.write(text, metrics);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Exposition(writer.getContentType(), text.toString(StandardCharsets.UTF_8));
  }
}
