package org.healthworker.config;

import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The servers whose own commands are known; each one's text is its name. */
public enum ServerProduct {
  WILDFLY("jboss.server.config.dir"),
  PAYARA("com.sun.aas.instanceRoot");

  /** A system property that no other server sets. */
  private final String property;

  ServerProduct(String property) {
    this.property = property;
  }

  /** The one that this process is, if it is one of them. */
  public static Optional<ServerProduct> ofThisProcess() {
    return of(System::getProperty);
  }

  static Optional<ServerProduct> of(UnaryOperator<String> properties) {
    return Stream.of(values())
        .filter(product -> properties.apply(product.property) != null)
        .findFirst();
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
