package org.healthworker.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.healthworker.server.PostgreSql;

/**
 * The plans of the worker's own statements, with what each step took, as PostgreSQL's auto_explain
 * writes them to its log.
 */
final class Plans {
  private static final Pattern PLAN =
      Pattern.compile(
          "duration: [^\\n]* plan:\\n\\s*Query Text: (select (?:(?! plan:\\n).)*?)\\n"
              + "\\tQuery Parameters: [^\\n]*\\n"
              + "(\\t\\S.*? *\\(cost=.*?)(?=\\n\\d{4}-\\d\\d-\\d\\d |\\z)",
          Pattern.DOTALL);

  private final PostgreSql server;

  /** Prepares the sessions that begin from now on. */
  Plans(PostgreSql server) throws SQLException {
    this.server = server;
    server.configure("session_preload_libraries", "auto_explain");
    server.configure("auto_explain.log_analyze", "on");
    server.configure("auto_explain.log_buffers", "on");
  }

  /** Whatever is done. */
  interface Action {
    void run() throws Exception;
  }

  /** Prints the plan of each statement that an action makes the worker send. */
  void print(String title, Action action) throws Exception {
    long before = Files.size(server.log());
    server.configure("auto_explain.log_min_duration", "0");
    action.run();
    server.configure("auto_explain.log_min_duration", "-1");
    Map<String, String> plans = new LinkedHashMap<>();
    PLAN.matcher(logSince(before))
        .results()
        .forEach(plan -> plans.putIfAbsent(plan.group(1), plan.group(2)));
    System.out.printf("%n%s%n", title);
    plans.forEach((query, plan) -> System.out.printf("%s%n%s%n", query, plan));
  }

  private String logSince(long position) throws IOException {
    String log = Files.readString(server.log());
    return log.substring((int) position);
  }
}
