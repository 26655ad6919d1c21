package org.healthworker.config;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which key an admin may have meant by a misspelt one. */
final class SimilarKey {
  /** More wrong characters than this are another word, not a slip. */
  private static final int MOST_WRONG = 3;

  private static final int SHARED = "health.".length();

  private SimilarKey() {}

  /**
   * The nearest by edit distance, the first by name among equals.
   *
   * @return none where more than three characters, or a third of what follows {@code health.}, are
   *     wrong
   */
  static Optional<String> of(String key, Set<String> known) {
    int most = Math.min(MOST_WRONG, (key.length() - SHARED) / 3);
    return known.stream()
        .map(candidate -> Map.entry(distance(key, candidate), candidate))
        .filter(entry -> entry.getKey() <= most)
        .min(
            Map.Entry.<Integer, String>comparingByKey()
                .thenComparing(Map.Entry::getValue, Comparator.naturalOrder()))
        .map(Map.Entry::getValue);
  }

  /** How many characters must be inserted, removed or replaced (Levenshtein). */
  static int distance(String from, String to) {
    int[] above = new int[to.length() + 1];
    for (int j = 0; j < above.length; j++) {
      above[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int[] row = new int[above.length];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int replaced = above[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
      }
      above = row;
    }
    return above[to.length()];
  }
}
