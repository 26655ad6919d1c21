package org.healthworker.cli;

import java.io.PrintWriter;

/** One line for whoever waits at a terminal; nothing anywhere else. */
record Progress(PrintWriter errors, boolean isShown) implements AutoCloseable {
  static Progress on(Terminal terminal, PrintWriter errors) {
    return new Progress(errors, terminal.isInteractive());
  }

  void show(String text) {
    if (isShown) {
      errors.print(Terminal.sameLine(text));
      errors.flush();
    }
  }

  /** Leaves nothing of it on the screen. */
  @Override
  public void close() {
    show("");
  }
}
