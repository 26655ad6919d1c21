package org.healthworker.metrics;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of the build, which Maven writes beside the classes. */
final class BuildVersion {
  private static final String FILE = "/META-INF/health-worker-build.properties";

  private BuildVersion() {}

  static String read() {
    try (InputStream file = BuildVersion.class.getResourceAsStream(FILE)) {
      var properties = new Properties();
      properties.load(file);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " cannot be read", e);
    }
  }
}
