package org.healthworker.alert;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.healthworker.history.SelfChecks;

/**
 * Stands in test archives only: stores self-checks of the memory by the symbols of their results
 * ({@code u} is unknown), and reads what became of them.
 */
@ApplicationScoped
public class Results {
  private static final String DOCUMENT =
      """
      {"timestamp":"%s","status":"healthy","checks":{"memory":%s}}""";

  @Inject private SelfChecks selfChecks;

  @Resource(lookup = "java:comp/env/jdbc/health")
  private DataSource dataSource;

  /** Stores one self-check a symbol, each a second after the other. */
  public void store(String node, Instant first, String symbols) throws SQLException {
    var documents = new HashMap<Instant, String>();
    for (int i = 0; i < symbols.length(); i++) {
      Instant at = first.plusSeconds(i);
      documents.put(at, DOCUMENT.formatted(at, memory(at, symbols.charAt(i))));
    }
    selfChecks.store(node, documents);
  }

  /** Documents of self-checks, one a number, judged by 80 and 95, each a second after the other. */
  static Map<Instant, String> documents(Instant first, List<Double> percentUsed) {
    var documents = new HashMap<Instant, String>();
    for (int i = 0; i < percentUsed.size(); i++) {
      Instant at = first.plusSeconds(i);
      double used = percentUsed.get(i);
      String status = used >= 95 ? "error" : used >= 80 ? "warning" : "ok";
      documents.put(at, DOCUMENT.formatted(at, measured(at, status, used, 80)));
    }
    return documents;
  }

  /** Such as {@code OK>ERROR}, oldest first. */
  public List<String> changes(String node) throws SQLException {
    return strings(
        "select previous || '>' || state from alert where node = '%s' order by changed_at, id"
            .formatted(node));
  }

  /** The first column of all rows, of which an empty one is null. */
  public List<String> strings(String query) throws SQLException {
    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      var strings = new ArrayList<String>();
      while (rows.next()) {
        strings.add(rows.getString(1));
      }
      return strings;
    }
  }

  private static String memory(Instant at, char symbol) {
    return switch (symbol) {
      case '.' -> measured(at, "ok", 10, 75);
      case '-' -> measured(at, "ok", 78, 75);
      case 'w' -> measured(at, "warning", 85, 75);
      case 'e' -> measured(at, "error", 96.3, 75);
      case 'u' -> "{\"status\":\"unknown\",\"error\":\"No answer within 2000 ms.\"}";
      default -> throw new IllegalArgumentException("" + symbol);
    };
  }

  private static String measured(Instant at, String status, double percentUsed, double recovery) {
    return """
        {"status":"%s","measured_at":"%s","percent_used":%s,\
        "thresholds":{"warning":80,"error":95,"recovery":%s,"source":"default"}}"""
        .formatted(status, at, percentUsed, recovery);
  }
}
