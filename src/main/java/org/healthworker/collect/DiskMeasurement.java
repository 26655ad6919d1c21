package org.healthworker.collect;

import java.util.Map;
import java.util.Optional;

/** The measured mounts by alias. */
record DiskMeasurement(Map<String, Measured> mounts) implements MeasurementOfParts {
  @Override
  public Map<String, Measured> parts() {
    return mounts;
  }

  @Override
  public Optional<Record> summary(Measurement worstPart) {
    return worstPart instanceof MountMeasurement mount
        ? Optional.of(new Space(mount.percentUsed(), mount.freeGb(), mount.totalGb()))
        : Optional.empty();
  }

  private record Space(double percentUsed, double freeGb, double totalGb) {}
}
