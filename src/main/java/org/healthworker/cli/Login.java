package org.healthworker.cli;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Who asks (RFC 7617, the "Basic" authentication scheme). */
record Login(String user, String password) {
  /** What the header Authorization says. */
  String header() {
    byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  /** The password is nobody's business. */
  @Override
  public String toString() {
    return user;
  }
}
