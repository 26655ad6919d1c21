package org.healthworker.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.healthworker.config.Quoted;
import org.healthworker.healthcheck.HealthCheckService;
import org.healthworker.healthcheck.WorkerTroubleException;
import org.healthworker.report.HealthReport;
import org.healthworker.report.TaskId;
import org.healthworker.task.TaskSubmitter;

/** Shows what became of tasks. */
@Path("tasks")
public class TasksResource {
  private static final int RETRY_AFTER_SECONDS = 1;

  @Inject private HealthCheckService service;
  @Inject private TaskSubmitter submitter;

  /** The stored outcome; 202 for one that was submitted and still waits; else 404. */
  @GET
  @Path("{task_id}")
  @Produces(MediaType.APPLICATION_JSON)
  public Response task(@PathParam("task_id") String id) throws WorkerTroubleException {
    if (!TaskId.isValid(id)) {
      String detail = "task_id is " + Quoted.of(id) + "; allowed is " + TaskId.ALLOWED;
      return Problem.of(400, detail).toResponse().build();
    }
    var taskId = new TaskId(id);
    Optional<HealthReport> report = service.stored(taskId);
    if (report.isEmpty() && submitter.isSubmitted(taskId)) {
      // It may have been stored between the two questions.
      report = service.stored(taskId);
      if (report.isEmpty()) {
        return Response.accepted(HealthCheckResource.queued(taskId))
            .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
            .build();
      }
    }
    return report
        .map(HealthReport::document)
        .map(document -> Response.ok(document).build())
        .orElseGet(() -> notFound(taskId));
  }

  private static Response notFound(TaskId taskId) {
    String detail = "No outcome is stored under " + taskId + ", nor was it submitted by REST.";
    return Problem.of(404, detail).toResponse().build();
  }
}
