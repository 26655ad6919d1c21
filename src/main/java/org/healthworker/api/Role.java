package org.healthworker.api;

import jakarta.ws.rs.core.SecurityContext;

/** What callers may do; each one's text is its name in the server's realm. */
enum Role {
  VIEWER("health-viewer"),
  /** May do all that a viewer may, and change things. */
  OPERATOR("health-operator");

  private final String name;

  Role(String name) {
    this.name = name;
  }

  /** That of a caller whom the server has let in. */
  static Role of(SecurityContext caller) {
    return caller.isUserInRole(OPERATOR.name) ? OPERATOR : VIEWER;
  }

  @Override
  public String toString() {
    return name;
  }
}
