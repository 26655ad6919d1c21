package org.healthworker.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What programs print that are to succeed. */
final class Output {
  private Output() {}

  /** Both outputs; throws with them where the program fails. */
  static String of(ProcessBuilder program) throws IOException, InterruptedException {
    Process process = program.redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(program.command().get(0) + " failed: " + output);
    }
    return output;
  }
}
