package org.healthworker.server;

import java.io.IOException;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Lets tests ask the server under test as fast as they can. */
public final class NoRateLimit implements BeforeEachCallback, AfterEachCallback {
  @Override
  public void beforeEach(ExtensionContext context) throws IOException {
    Servers.UNDER_TEST.set(WorkerServer.NO_RATE_LIMIT);
  }

  @Override
  public void afterEach(ExtensionContext context) throws IOException {
    Servers.UNDER_TEST.set();
  }
}
