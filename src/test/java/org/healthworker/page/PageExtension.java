package org.healthworker.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.healthworker.server.Chromium;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the one {@link PageServer} of their JVM, without data, and each a {@link Browser} of
 * its own.
 */
final class PageExtension implements BeforeEachCallback, ParameterResolver {
  private static final Namespace NAMESPACE = Namespace.create(PageExtension.class);

  @Override
  public void beforeEach(ExtensionContext test) throws SQLException {
    server(test).nodes().clear();
  }

  /** So that what a constructor is given is of one test only, too. */
  @Override
  public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
    return ExtensionContextScope.TEST_METHOD;
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    Class<?> type = parameter.getParameter().getType();
    return type == PageServer.class || type == Browser.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
    PageServer server = server(test);
    return parameter.getParameter().getType() == PageServer.class ? server : browser(test, server);
  }

  private static PageServer server(ExtensionContext test) {
    return test.getRoot()
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(PageServer.class, any -> start(), PageServer.class);
  }

  private static PageServer start() {
    try {
      return PageServer.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Browser browser(ExtensionContext test, PageServer server) {
    return test.getStore(NAMESPACE)
        .getOrComputeIfAbsent(Browser.class, any -> browser(server), Browser.class);
  }

  private static Browser browser(PageServer server) {
    try {
      return new Browser(Chromium.ofBuild().start(), server.address());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
