package org.healthworker.collect;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.nio.file.Path;
import java.util.function.Supplier;

/** Chooses who tells about the machine. */
@ApplicationScoped
class MachineProducer {
  private static final System.Logger LOG = System.getLogger(MachineProducer.class.getName());

  @Produces
  @ApplicationScoped
  Machine machine() {
    return new ContainedMachine(choose(OshiMachine::new), Path.of("/"));
  }

  static Machine choose(Supplier<Machine> oshi) {
    try {
      return oshi.get();
    } catch (LinkageError | RuntimeException e) {
      String why = "OSHI could not be loaded on this system.";
      LOG.log(
          WARNING,
          "HW0202 "
              + why
              + " A host's memory, inodes, the system's uptime and the longer load averages stay"
              + " unknown. Most often neither the home directory nor java.io.tmpdir is writable and"
              + " executable for its native library; -Djna.tmpdir=… names a directory that is.",
          e);
      return new JdkMachine(why);
    }
  }
}
