package org.healthworker.alert;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A part of the list of alerts.
 *
 * @param alerts newest first
 * @param open the IDs of all that are open, in whichever part of the list
 * @param last where the last of them stands; empty where nothing comes after it
 */
public record AlertPage(List<Alert> alerts, Set<String> open, Optional<AlertPosition> last) {
  /**
   * Takes the rows of one page, where there is one more than fits.
   *
   * @param found in order, at most {@code limit} + 1
   */
  static AlertPage of(List<Alert> found, Set<String> open, int limit) {
    List<Alert> shown = found.subList(0, Math.min(limit, found.size()));
    Optional<AlertPosition> last =
        found.size() > limit
            ? Optional.of(shown.get(limit - 1)).map(a -> new AlertPosition(a.at(), a.id()))
            : Optional.empty();
    return new AlertPage(List.copyOf(shown), open, last);
  }
}
