package org.healthworker.server;

import java.io.IOException;
import java.net.URI;

/** The server that Arquillian runs. */
public interface ServerUnderTest extends WorkerServer {
  /** Its own health is at {@code health} below it. */
  URI server();

  /** Makes its users and its database, before it starts. */
  void prepare() throws IOException;
}
