package org.healthworker.alert;

/** What one self-check says of one check, as the policy counts it, the best first. */
enum Result {
  /** Below the recovery threshold, or the warning where there is none. */
  RECOVERED(AlertState.OK, AlertState.OK, '.'),
  /**
   * Below the warning, yet not below the recovery threshold: enough to ward off, not to recover.
   */
  NEARLY_RECOVERED(AlertState.OK, AlertState.WARNING, '-'),
  WARNING(AlertState.WARNING, AlertState.WARNING, 'w'),
  ERROR(AlertState.ERROR, AlertState.ERROR, 'e');

  private final AlertState state;
  private final AlertState holds;
  private final char symbol;

  Result(AlertState state, AlertState holds, char symbol) {
    this.state = state;
    this.holds = holds;
    this.symbol = symbol;
  }

  /** What the report itself says. */
  AlertState state() {
    return state;
  }

  /** The worst hard state that it does not recover from. */
  AlertState holds() {
    return holds;
  }

  /** As it is stored. */
  char symbol() {
    return symbol;
  }

  /**
   * The result that is stored as a symbol.
   *
   * @throws IllegalArgumentException where there is none
   */
  static Result of(char symbol) {
    for (Result result : values()) {
      if (result.symbol == symbol) {
        return result;
      }
    }
    throw new IllegalArgumentException("no result is stored as " + symbol);
  }
}
