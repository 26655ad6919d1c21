package org.healthworker.cli;

import java.util.Locale;

/** How an answer is printed. */
enum Format {
  /** For people. */
  HUMAN,
  /** What the server says, for programs. */
  JSON,
  /** By the Nagios Plugin Development Guidelines. */
  NAGIOS;

  /** The word on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
