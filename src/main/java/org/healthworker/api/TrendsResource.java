package org.healthworker.api;

import static org.healthworker.report.JsonLibrary.JSON;

import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.healthworker.healthcheck.WorkerTroubleException;
import org.healthworker.history.NodeTrends;
import org.healthworker.history.Trends;
import org.healthworker.report.Timestamps;
import org.healthworker.task.WrongInputException;

/** Shows where disks, memory and heaps are heading. */
@Path("trends")
public class TrendsResource {
  private static final List<String> PARAMETERS = List.of("check", "node");

  @Inject private Trends trends;

  /** Those of the metrics that the last self-check of each node has measured. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public String trends(@Context UriInfo uri) throws WrongInputException, WorkerTroubleException {
    var parameters = QueryParameters.of(uri.getQueryParameters(), PARAMETERS);
    Optional<String> check = parameters.word("check", Trends.CHECKS.toArray(String[]::new));
    Optional<String> node = parameters.node();
    try {
      return json(trends.ofNodes(check, node));
    } catch (PersistenceException e) {
      throw new WorkerTroubleException("The database cannot be read.", e);
    }
  }

  private static String json(NodeTrends trends) {
    JsonArrayBuilder series = JSON.createArrayBuilder();
    trends.series().forEach(each -> series.add(SeriesTrendJson.of(each, trends.now())));
    return JSON.createObjectBuilder()
        .add("now", Timestamps.format(trends.now()))
        .add("window", trends.window().toString())
        .add("trends", series)
        .build()
        .toString();
  }
}
