package org.healthworker.healthcheck;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;

/** Tells this process from those before it under the same node name: 12 random base-36 digits. */
@ApplicationScoped
public class ProcessName {
  private final String value = random(new SecureRandom());

  public String value() {
    return value;
  }

  private static String random(SecureRandom random) {
    return random
        .ints(12, 0, 36)
        .collect(
            StringBuilder::new,
            (name, digit) -> name.append(Character.forDigit(digit, 36)),
            StringBuilder::append)
        .toString();
  }
}
