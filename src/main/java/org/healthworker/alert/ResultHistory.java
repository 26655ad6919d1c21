package org.healthworker.alert;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The last results of a check, the oldest first.
 *
 * @param results at most {@value #LENGTH}
 */
record ResultHistory(List<Result> results) {
  /** As Nagios looks at for flapping, and the most that may have to agree before a change. */
  static final int LENGTH = 20;

  static final ResultHistory NONE = new ResultHistory(List.of());

  /** The history that {@link #toString()} has written. */
  static ResultHistory parse(String symbols) {
    return new ResultHistory(symbols.chars().mapToObj(c -> Result.of((char) c)).toList());
  }

  ResultHistory with(Result newest) {
    List<Result> all = Stream.concat(results.stream(), Stream.of(newest)).toList();
    return new ResultHistory(all.subList(Math.max(0, all.size() - LENGTH), all.size()));
  }

  boolean isFull() {
    return results.size() == LENGTH;
  }

  boolean has(int number) {
    return results.size() >= number;
  }

  /** The newest ones, of which there must be as many. */
  Stream<Result> last(int number) {
    return results.stream().skip(results.size() - (long) number);
  }

  /** One character a result. */
  @Override
  public String toString() {
    return results.stream().map(result -> "" + result.symbol()).collect(Collectors.joining());
  }
}
