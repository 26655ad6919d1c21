package org.healthworker.config;

import java.util.Locale;

/** Where a setting's value in force comes from, the weakest first. */
public enum SettingSource {
  DEFAULT,
  PROFILE,
  FILE,
  SERVER,
  ENVIRONMENT,
  SYSTEM_PROPERTY;

  /** The name in reports, such as {@code system-property}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  SettingSource strongerOf(SettingSource other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
