package org.healthworker.api;

import static org.healthworker.report.JsonLibrary.JSON;

import jakarta.json.JsonValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.healthworker.config.ServerProduct;
import org.healthworker.task.WrongInputException;

/** Tells callers who they are here, and which server's commands they need. */
@Path("me")
public class MeResource {
  /** The user's name, the role that says all that they may do, and the server. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public String me(@Context UriInfo uri, @Context SecurityContext caller)
      throws WrongInputException {
    QueryParameters.of(uri.getQueryParameters(), List.of());
    return JSON.createObjectBuilder()
        .add("user", caller.getUserPrincipal().getName())
        .add("role", Role.of(caller).toString())
        .add(
            "server",
            ServerProduct.ofThisProcess()
                .map(Object::toString)
                .<JsonValue>map(JSON::createValue)
                .orElse(JsonValue.NULL))
        .build()
        .toString();
  }
}
