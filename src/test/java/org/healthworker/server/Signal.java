package org.healthworker.server;

import java.io.IOException;

/** What a system tells a process. */
enum Signal {
  /** From here on it does nothing, though it is there. */
  STOP,
  /** It goes on. */
  CONT;

  void send(ProcessHandle process) throws IOException {
    new ProcessBuilder("kill", "-" + name(), Long.toString(process.pid())).start().onExit().join();
  }
}
