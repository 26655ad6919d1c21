package org.healthworker.api;

import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.healthworker.evaluate.ReportStatus;
import org.healthworker.healthcheck.WorkerTroubleException;
import org.healthworker.report.Origin;
import org.healthworker.report.ReportFilter;
import org.healthworker.report.ReportPage;
import org.healthworker.report.ReportPageRepository;
import org.healthworker.report.ReportPosition;
import org.healthworker.task.WrongInputException;

/** Lists the stored outcomes. */
@Path("reports")
public class ReportsResource {
  private static final List<String> PARAMETERS =
      List.of("node", "status", "origin", "from", "to", "cursor", "limit");
  private static final int MOST = 1000;
  private static final int USUAL = 100;

  @Inject private ReportPageRepository pages;

  /** Newest first, by the time at which the database stored them. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public String reports(@Context UriInfo uri) throws WrongInputException, WorkerTroubleException {
    var parameters = QueryParameters.of(uri.getQueryParameters(), PARAMETERS);
    ReportFilter filter = filter(parameters);
    Optional<ReportPosition> after =
        parameters
            .value("cursor", Cursor.ALLOWED, Cursor::parse)
            .map(cursor -> new ReportPosition(cursor.at(), cursor.id()));
    int limit = parameters.integer("limit", 1, MOST).orElse(USUAL);
    try {
      return json(pages.page(filter, after, limit));
    } catch (PersistenceException e) {
      throw new WorkerTroubleException("The database cannot be read.", e);
    }
  }

  private static ReportFilter filter(QueryParameters parameters) throws WrongInputException {
    Optional<Instant> from = parameters.time("from");
    Optional<Instant> to = parameters.time("to");
    if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
      throw WrongInputException.of("from", from.get().toString(), "a time before to");
    }
    return new ReportFilter(
        parameters.node(),
        parameters.word("status", ReportStatus.values()),
        parameters.word("origin", Origin.values()),
        from,
        to);
  }

  /** The documents are JSON already, and a cursor needs no escape. */
  private static String json(ReportPage page) {
    return "{\"reports\":["
        + String.join(",", page.documents())
        + "],\"next_cursor\":"
        + page.last()
            .map(last -> '"' + new Cursor(last.storedAt(), last.taskId()).toString() + '"')
            .orElse("null")
        + "}";
  }
}
