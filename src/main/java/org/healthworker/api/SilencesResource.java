package org.healthworker.api;

import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.healthworker.alert.Silence;
import org.healthworker.alert.SilenceRepository;
import org.healthworker.collect.Collectors;
import org.healthworker.config.Quoted;
import org.healthworker.healthcheck.WorkerTroubleException;
import org.healthworker.report.TaskId;
import org.healthworker.task.WrongInputException;

/** Begins and ends silences. */
@Path("silences")
public class SilencesResource {
  private static final List<String> FIELDS = List.of("node", "check", "until", "reason");
  private static final String UNTIL =
      "a time as in RFC 3339, later than now and at most 366 days away";
  private static final String REASON = "1 to 200 printable characters";
  private static final int LONGEST_REASON = 200;

  @Inject private SilenceRepository silences;
  @Inject private Collectors collectors;

  /** Begins one at once. */
  @POST
  @Produces(MediaType.APPLICATION_JSON)
  public Response add(
      InputStream body,
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @Context SecurityContext caller)
      throws IOException, WrongInputException, WorkerTroubleException {
    var fields = JsonFields.of(JsonBody.text(body, headers), FIELDS);
    Set<String> checks = collectors.partsByCheck().keySet();
    var silence =
        new Silence(
            fields.node(),
            fields.text(
                "check", "one of " + String.join(", ", checks), text -> known(text, checks)),
            fields.time("until").orElseThrow(() -> fields.missing("until", UNTIL)),
            caller.getUserPrincipal().getName(),
            fields
                .text("reason", REASON, SilencesResource::reason)
                .orElseThrow(() -> fields.missing("reason", REASON)));
    try {
      Silence added = silences.add(silence).orElseThrow(() -> fields.wrong("until", UNTIL));
      return Response.created(uri.getAbsolutePathBuilder().path(added.id()).build())
          .entity(SilenceJson.of(added).build().toString())
          .build();
    } catch (PersistenceException e) {
      throw new WorkerTroubleException("The database does not take the silence.", e);
    }
  }

  /** Ends one before its time; one that is over stays as it is. */
  @DELETE
  @Path("{id}")
  public Response end(@PathParam("id") String id) throws WorkerTroubleException {
    try {
      return TaskId.isValid(id) && silences.end(id)
          ? Response.noContent().build()
          : Problem.of(404, "There is no silence " + Quoted.of(id) + ".").toResponse().build();
    } catch (PersistenceException e) {
      throw new WorkerTroubleException("The database cannot end the silence.", e);
    }
  }

  private static String known(String check, Set<String> checks) {
    if (!checks.contains(check)) {
      throw new IllegalArgumentException(check);
    }
    return check;
  }

  private static String reason(String text) {
    boolean printable = text.codePoints().noneMatch(Character::isISOControl);
    if (text.isBlank() || text.length() > LONGEST_REASON || !printable) {
      throw new IllegalArgumentException(text);
    }
    return text;
  }
}
