package org.healthworker.server;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A server's process that a test starts, stops and kills, again and again. */
public final class OwnProcess {
  /**
   * What the build gives a Java of the tests, which is to be up soon and does not live long;
   * nothing for the demo and the benchmarks.
   */
  static final List<String> JAVA_OPTIONS =
      Optional.ofNullable(System.getProperty("test.java-option")).stream().toList();

  private Process process;

  void started(Process started) {
    process = started;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  public ProcessHandle handle() {
    return process.toHandle();
  }

  /** Stops it as an admin does (SIGTERM), and waits until it is gone. */
  void stop() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(1, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IllegalStateException("It did not stop within a minute: " + process.info());
    }
  }

  /** Kills it (SIGKILL): nothing of it runs on, nothing is flushed. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** From here on it takes connections and answers nothing. */
  public void freeze() throws IOException {
    Signal.STOP.send(handle());
  }

  public void thaw() throws IOException {
    Signal.CONT.send(handle());
  }

  /** Leaves none behind, started or not. */
  void close() {
    if (process != null) {
      process.destroyForcibly().onExit().join();
    }
  }
}
