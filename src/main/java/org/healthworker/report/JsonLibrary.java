package org.healthworker.report;

import jakarta.json.spi.JsonProvider;

/** The server's JSON, looked up once: {@link jakarta.json.Json} searches the jars at each call. */
public final class JsonLibrary {
  public static final JsonProvider JSON = JsonProvider.provider();

  private JsonLibrary() {}
}
