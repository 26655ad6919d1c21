package org.healthworker.collect;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.healthworker.config.CollectSettings;
import org.healthworker.config.Quoted;

@ApplicationScoped
class DiskCollector implements Collector<DiskMeasurement> {
  private final CollectSettings settings;
  private final Machine machine;
  private final LocalMounts local;

  /** Kept, as finding a path's file system takes far longer than asking it, which uses the path. */
  private final Map<Path, FileStore> stores = new ConcurrentHashMap<>();

  @Inject
  DiskCollector(CollectSettings settings, Machine machine) {
    this(settings, machine, new LocalMounts(Path.of("/")));
  }

  DiskCollector(CollectSettings settings, Machine machine, LocalMounts local) {
    this.settings = settings;
    this.machine = machine;
    this.local = local;
  }

  DiskCollector() {
    this(null, null);
  }

  @Override
  public String name() {
    return "disk";
  }

  @Override
  public DiskMeasurement collect() throws MeasurementException {
    var mounts = new LinkedHashMap<String, Measured>();
    for (Map.Entry<String, Path> mount : mounts().entrySet()) {
      mounts.put(mount.getKey(), measured(mount.getValue()));
    }
    return new DiskMeasurement(Collections.unmodifiableMap(mounts));
  }

  @Override
  public Set<String> parts() {
    try {
      return mounts().keySet();
    } catch (MeasurementException e) {
      // The report of the check says why; what is not there has no parts.
      return Set.of();
    }
  }

  private Map<String, Path> mounts() throws MeasurementException {
    Optional<Map<String, Path>> configured = settings.mounts();
    return configured.isPresent() ? configured.get() : local.byAlias();
  }

  private Measured measured(Path path) {
    try {
      return new Measured.Value(measure(path), Instant.now());
    } catch (IOException e) {
      return new Measured.Failure("The path " + Quoted.of(path.toString()) + " cannot be read.");
    } catch (MeasurementException e) {
      return new Measured.Failure(e.getMessage());
    }
  }

  private MountMeasurement measure(Path path) throws IOException, MeasurementException {
    FileStore store = store(path);
    long total = store.getTotalSpace();
    long usable = store.getUsableSpace();
    long used = total - store.getUnallocatedSpace();
    Machine.Inodes inodes = machine.inodes(path);
    return new MountMeasurement(
        path.toString(),
        Amounts.percent(used, used + usable),
        Amounts.gb(usable),
        Amounts.gb(total),
        inodes == null
            ? null
            : Double.valueOf(Amounts.percent(inodes.total() - inodes.free(), inodes.total())));
  }

  private FileStore store(Path path) throws IOException {
    FileStore known = stores.get(path);
    if (known != null) {
      return known;
    }
    FileStore found = Files.getFileStore(path);
    stores.put(path, found);
    return found;
  }
}
