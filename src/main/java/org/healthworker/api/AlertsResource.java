package org.healthworker.api;

import static org.healthworker.report.JsonLibrary.JSON;

import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.healthworker.alert.AlertFilter;
import org.healthworker.alert.AlertJson;
import org.healthworker.alert.AlertPage;
import org.healthworker.alert.AlertPageRepository;
import org.healthworker.alert.AlertPosition;
import org.healthworker.alert.Silence;
import org.healthworker.alert.SilenceRepository;
import org.healthworker.collect.Collectors;
import org.healthworker.healthcheck.WorkerTroubleException;
import org.healthworker.task.WrongInputException;

/** Lists open and recent alerts. */
@Path("alerts")
public class AlertsResource {
  private static final List<String> PARAMETERS =
      List.of("open", "node", "check", "cursor", "limit");
  private static final int MOST = 1000;
  private static final int USUAL = 100;

  @Inject private AlertPageRepository pages;
  @Inject private SilenceRepository silences;
  @Inject private Collectors collectors;

  /** Newest first, with the silences of now. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public String alerts(@Context UriInfo uri) throws WrongInputException, WorkerTroubleException {
    var parameters = QueryParameters.of(uri.getQueryParameters(), PARAMETERS);
    var filter =
        new AlertFilter(
            parameters.word("open", new Boolean[] {true, false}),
            parameters.node(),
            parameters.word("check", collectors.partsByCheck().keySet().toArray(String[]::new)));
    Optional<AlertPosition> after =
        parameters
            .value("cursor", Cursor.ALLOWED, Cursor::parse)
            .map(cursor -> new AlertPosition(cursor.at(), cursor.id()));
    int limit = parameters.integer("limit", 1, MOST).orElse(USUAL);
    try {
      return json(pages.page(filter, after, limit), silences.inForce());
    } catch (PersistenceException e) {
      throw new WorkerTroubleException("The database cannot be read.", e);
    }
  }

  private static String json(AlertPage page, List<Silence> inForce) {
    JsonArrayBuilder alerts = JSON.createArrayBuilder();
    page.alerts()
        .forEach(
            alert -> alerts.add(AlertJson.of(alert).add("open", page.open().contains(alert.id()))));
    JsonArrayBuilder silences = JSON.createArrayBuilder();
    inForce.forEach(silence -> silences.add(SilenceJson.of(silence)));
    JsonObjectBuilder json = JSON.createObjectBuilder().add("alerts", alerts);
    page.last()
        .map(last -> new Cursor(last.changedAt(), last.id()).toString())
        .ifPresentOrElse(
            cursor -> json.add("next_cursor", cursor), () -> json.addNull("next_cursor"));
    return json.add("silences", silences).build().toString();
  }
}
