package org.healthworker.alert;

import java.io.IOException;

/** A process that has so much memory until it is released; it ends with the tests if they die. */
final class TakenMemory implements AutoCloseable {
  /** Writes to all of it, as what is never written to is only promised. */
  private static final String PROGRAM =
      """
      import sys
      taken = bytearray(b'x') * (int(sys.argv[1]) << 20)
      sys.stdin.read()
      """;

  private final long mib;
  private final Process process;

  /**
   * Takes it; that lasts some seconds.
   *
   * @param mib how much
   */
  TakenMemory(long mib) throws IOException {
    this.mib = mib;
    process =
        new ProcessBuilder("/usr/bin/python3", "-c", PROGRAM, "" + mib)
            .inheritIO()
            .redirectInput(ProcessBuilder.Redirect.PIPE)
            .start();
  }

  long mib() {
    return mib;
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
