package org.healthworker.task;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whoever deserialises it leaves a file behind. */
final class LeavesAMark implements Serializable {
  static final Path MARK =
      Path.of(System.getProperty("java.io.tmpdir"), "health-worker-deserialised-an-object");

  private static final long serialVersionUID = 1L;

  private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
    in.defaultReadObject();
    Files.createFile(MARK);
  }
}
