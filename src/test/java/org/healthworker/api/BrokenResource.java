package org.healthworker.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Has a fault that nobody thought of. */
@Path("broken")
public class BrokenResource {
  @GET
  public String fail() {
    throw new IllegalStateException("a secret of the server");
  }
}
