package org.healthworker.cli;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Shows the workers' states to people, line by line or in place, or to programs. */
final class WatchView {
  private final Format format;
  private final Terminal terminal;
  private final PrintWriter out;
  private final PrintWriter errors;
  private final Map<String, Object> told = new HashMap<>();
  private String table = "";
  private String failure = "";

  WatchView(Format format, Terminal terminal, PrintWriter out, PrintWriter errors) {
    this.format = format;
    this.terminal = terminal;
    this.out = out;
    this.errors = errors;
  }

  void show(List<WatchedNode> nodes) {
    failure = "";
    if (format == Format.JSON) {
      nodes.stream()
          .filter(node -> isNew(node, node.json()))
          .forEach(node -> out.println(SafeText.ofJson(node.toJson().toString())));
    } else if (terminal.isInteractive()) {
      table = table(nodes);
      redraw(table);
    } else {
      nodes.stream()
          .filter(node -> isNew(node, node.statuses()))
          .forEach(node -> out.println(table(List.of(node))));
    }
  }

  /** Once while it lasts; what was known is still shown. */
  void show(FailureException now) {
    if (format == Format.HUMAN && terminal.isInteractive()) {
      redraw(now.state().mark(now.getMessage(), terminal) + "\n" + table);
    } else if (!failure.equals(now.getMessage())) {
      errors.println("health-worker: " + now.getMessage());
    }
    failure = now.getMessage();
  }

  private boolean isNew(WatchedNode node, Object state) {
    return !state.equals(told.put(node.name(), state));
  }

  private String table(List<WatchedNode> nodes) {
    if (nodes.isEmpty()) {
      return "No worker was seen.";
    }
    var lines = new Table();
    nodes.forEach(node -> lines.add(node.cells(terminal)));
    return lines.toString();
  }

  private void redraw(String lines) {
    out.print(Terminal.screen(lines + "\n"));
    out.flush();
  }
}
