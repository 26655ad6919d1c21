package org.healthworker.collect;

/** Numbers as reports show them, so that what is judged is what is read. */
final class Amounts {
  private static final double MIB = 1024.0 * 1024;
  private static final double GIB = MIB * 1024;

  private Amounts() {}

  /** Percent, 0–100, one decimal. */
  static double percent(long part, long whole) throws MeasurementException {
    if (whole <= 0 || part < 0) {
      throw new MeasurementException("The system reports no usable total.");
    }
    return tenths(Math.min(100, 100.0 * part / whole));
  }

  /** 1 mb = 1024² bytes, one decimal. */
  static double mb(long bytes) {
    return tenths(bytes / MIB);
  }

  /** 1 gb = 1024³ bytes, one decimal. */
  static double gb(long bytes) {
    return tenths(bytes / GIB);
  }

  static double tenths(double value) {
    return Math.round(value * 10) / 10.0;
  }

  static double hundredths(double value) {
    return Math.round(value * 100) / 100.0;
  }
}
