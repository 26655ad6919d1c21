package org.healthworker.cli;

import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How something is, in the words and exit codes of the Nagios Plugin Development Guidelines, the
 * best first.
 */
enum State {
  OK('●', 32),
  UNKNOWN('◆', 35),
  WARNING('▲', 33),
  CRITICAL('■', 31);

  private final char shape;
  private final int colour;

  /**
   * One of them.
   *
   * @param colour as ECMA-48 numbers them for SGR
   */
  State(char shape, int colour) {
    this.shape = shape;
    this.colour = colour;
  }

  /** What a status of the server's means. */
  static State of(String status) {
    return switch (status.toLowerCase(Locale.ROOT)) {
      case "ok", "healthy" -> OK;
      case "warning" -> WARNING;
      case "error" -> CRITICAL;
      default -> UNKNOWN;
    };
  }

  /** The worst of some; the other where there is none. */
  static State worst(Stream<State> states, State other) {
    return states.max(Comparator.naturalOrder()).orElse(other);
  }

  int exitCode() {
    return switch (this) {
      case OK -> 0;
      case WARNING -> 1;
      case CRITICAL -> 2;
      case UNKNOWN -> 3;
    };
  }

  /** A word of this state with its shape, so that colour is never all that tells. */
  String mark(String word, Terminal terminal) {
    return terminal.coloured(colour, shape + " " + word);
  }
}
