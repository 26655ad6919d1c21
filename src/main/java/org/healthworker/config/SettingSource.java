package org.healthworker.config;

import java.util.Locale;

/**
 * Where a setting's value in force comes from, the weakest first: by the ordinals that the sources
 * have where an admin gives them no others.
 */
public enum SettingSource {
  /** A shipped default (ordinal 50). */
  DEFAULT,
  /** A shipped default of the profile in use (50). */
  PROFILE,
  /** The server's own configuration, or a source that it brings (usually 90 to 150). */
  SERVER,
  /** The properties file that is re-read while the server runs (200). */
  FILE,
  /** An environment variable (300). */
  ENVIRONMENT,
  /** A system property (400). */
  SYSTEM_PROPERTY;

  /** The name in reports, such as {@code system-property}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
