package org.healthworker.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Lines whose columns are as wide as their widest cell. */
final class Table {
  private static final String GAP = "  ";

  private final List<List<String>> rows = new ArrayList<>();

  /** As many cells as in the other rows. */
  void add(String... cells) {
    rows.add(Arrays.asList(cells));
  }

  /** Prints it, or where it is empty a sentence. */
  void printOr(String sentence, PrintWriter out) {
    out.println(rows.isEmpty() ? sentence : this);
  }

  @Override
  public String toString() {
    return rows.stream().map(this::line).collect(Collectors.joining("\n"));
  }

  private String line(List<String> row) {
    var line = new StringBuilder();
    for (int column = 0; column < row.size(); column++) {
      String cell = row.get(column);
      line.append(cell).append(" ".repeat(width(column) - length(cell))).append(GAP);
    }
    return line.toString().stripTrailing();
  }

  private int width(int column) {
    return rows.stream().mapToInt(row -> length(row.get(column))).max().orElse(0);
  }

  /** Without colours. */
  private static int length(String cell) {
    String seen = Terminal.withoutColours(cell);
    return seen.codePointCount(0, seen.length());
  }
}
