package org.healthworker.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be said in the environment and in the file too. */
enum Setting {
  URL,
  USER,
  PASSWORD,
  PASSWORD_FILE,
  CACERT,
  INSECURE_HTTP;

  static Optional<Setting> ofKey(String key) {
    return Stream.of(values()).filter(setting -> setting.key().equals(key)).findFirst();
  }

  boolean isPath() {
    return this == PASSWORD_FILE || this == CACERT;
  }

  /** Its name in the file. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Its name in the environment. */
  String variable() {
    return "HEALTH_WORKER_" + name();
  }
}
