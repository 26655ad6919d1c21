package org.healthworker.api;

import static org.healthworker.report.JsonLibrary.JSON;

import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.healthworker.fleet.WorkerNode;
import org.healthworker.fleet.WorkerNodeRepository;
import org.healthworker.healthcheck.WorkerTroubleException;
import org.healthworker.report.Timestamps;
import org.healthworker.task.WrongInputException;

/** Shows the workers that were seen. */
@Path("nodes")
public class NodesResource {
  @Inject private WorkerNodeRepository nodes;

  /** By name, with their last self-checks; all times are those of the database's clock. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public String nodes(@Context UriInfo uri) throws WrongInputException, WorkerTroubleException {
    QueryParameters.of(uri.getQueryParameters(), List.of());
    JsonArrayBuilder all = JSON.createArrayBuilder();
    try {
      nodes.all().forEach(node -> all.add(json(node)));
    } catch (PersistenceException e) {
      throw new WorkerTroubleException("The database cannot be read.", e);
    }
    return JSON.createObjectBuilder().add("nodes", all).build().toString();
  }

  private static JsonObjectBuilder json(WorkerNode node) {
    return JSON.createObjectBuilder()
        .add("node", node.node())
        .add("first_seen_at", Timestamps.format(node.firstSeenAt()))
        .add("last_seen_at", Timestamps.format(node.lastSeenAt()))
        .add("self_check_interval", text(node.interval().map(Duration::toString)))
        .add("last_report_at", text(node.lastReportAt().map(Timestamps::format)))
        .add("last_task_id", text(node.lastTaskId().map(Object::toString)))
        .add("status", text(node.lastStatus().map(Object::toString)))
        .add("status_since", text(node.statusSince().map(Timestamps::format)))
        .add("missing_since", text(node.missingSince().map(Timestamps::format)));
  }

  private static JsonValue text(Optional<String> text) {
    return text.<JsonValue>map(JSON::createValue).orElse(JsonValue.NULL);
  }
}
