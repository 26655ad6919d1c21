package org.healthworker.server;

/** The server of this run. */
public final class Servers {
  /** The one that Arquillian runs. */
  public static final ServerUnderTest UNDER_TEST =
      Build.isOnPayara() ? PayaraUnderTest.ofThisBuild() : new WildFlyUnderTest();

  private Servers() {}
}
