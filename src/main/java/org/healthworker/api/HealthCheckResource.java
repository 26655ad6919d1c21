package org.healthworker.api;

import static java.util.concurrent.CompletableFuture.completedStage;
import static org.healthworker.report.JsonLibrary.JSON;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.healthworker.collect.Collectors;
import org.healthworker.healthcheck.WorkerTroubleException;
import org.healthworker.report.TaskId;
import org.healthworker.task.IdempotencyKey;
import org.healthworker.task.Payload;
import org.healthworker.task.ReusedKeyException;
import org.healthworker.task.TaskSubmitter;
import org.healthworker.task.WrongInputException;

/** Submits health checks. */
@Path("health-check")
public class HealthCheckResource {
  @Inject private Collectors collectors;
  @Inject private TaskSubmitter submitter;
  @Inject private AwaitedOutcomes outcomes;

  /**
   * Queues a check; the Location header says where its outcome will be. Who prefers to wait gets
   * the outcome itself, if it is there in time.
   *
   * @param body the payload of a task, or nothing for a full check
   */
  @POST
  @Produces(MediaType.APPLICATION_JSON)
  public CompletionStage<Response> submit(
      InputStream body,
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @Context SecurityContext caller)
      throws IOException, WrongInputException, ReusedKeyException, WorkerTroubleException {
    Payload payload = Payload.parse(JsonBody.text(body, headers), collectors.enabled());
    Optional<IdempotencyKey> key = key(headers, caller);
    TaskId taskId =
        key.isPresent() ? submitter.submit(payload, key.get()) : submitter.submit(payload);
    URI location = uri.getBaseUriBuilder().path(TasksResource.class).path(taskId.value()).build();
    return Prefer.waiting(values(headers, "Prefer"))
        .flatMap(longest -> waited(taskId, longest, location))
        .orElseGet(() -> completedStage(accepted(taskId, location).build()));
  }

  private Optional<CompletionStage<Response>> waited(
      TaskId taskId, Duration longest, URI location) {
    Optional<CompletionStage<Optional<String>>> outcome = outcomes.await(taskId, longest);
    return outcome.map(
        stage ->
            stage.thenApply(
                document ->
                    document
                        .map(found -> Response.ok(found).contentLocation(location))
                        .orElseGet(() -> accepted(taskId, location))
                        .header("Preference-Applied", "wait=" + longest.toSeconds())
                        .build()));
  }

  private static Response.ResponseBuilder accepted(TaskId taskId, URI location) {
    return Response.accepted(queued(taskId)).location(location);
  }

  private static Optional<IdempotencyKey> key(HttpHeaders headers, SecurityContext caller)
      throws WrongInputException {
    List<String> given = values(headers, "Idempotency-Key");
    if (given.size() > 1) {
      throw WrongInputException.of("Idempotency-Key", "given more than once", "one value");
    }
    return given.isEmpty()
        ? Optional.empty()
        : Optional.of(IdempotencyKey.of(caller.getUserPrincipal().getName(), given.get(0)));
  }

  private static List<String> values(HttpHeaders headers, String name) {
    return Optional.ofNullable(headers.getRequestHeader(name)).orElse(List.of());
  }

  static String queued(TaskId taskId) {
    return JSON.createObjectBuilder()
        .add("status", "queued")
        .add("task_id", taskId.value())
        .build()
        .toString();
  }
}
