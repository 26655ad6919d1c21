package org.healthworker.api;

import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.healthworker.alert.Backtest;
import org.healthworker.alert.BacktestRange;
import org.healthworker.alert.BacktestResult;
import org.healthworker.alert.ProposedThresholds;
import org.healthworker.alert.TooManySelfChecksException;
import org.healthworker.collect.Collectors;
import org.healthworker.config.ThresholdSettings;
import org.healthworker.healthcheck.WorkerTroubleException;
import org.healthworker.task.WrongInputException;

/** Tells what other thresholds would have changed. */
@Path("thresholds/backtest")
public class BacktestResource {
  private static final List<String> FIELDS = List.of("thresholds", "node", "from", "to");
  private static final String TIME = "a time as in RFC 3339";
  private static final int RETRY_AFTER_SECONDS = 5;

  @Inject private Backtest backtest;
  @Inject private Collectors collectors;
  @Inject private ThresholdSettings settings;

  /** Replays the stored self-checks of a range; writes nothing. */
  @POST
  @Produces(MediaType.APPLICATION_JSON)
  public Response run(InputStream body, @Context HttpHeaders headers)
      throws IOException, WrongInputException, WorkerTroubleException {
    var fields = JsonFields.of(JsonBody.text(body, headers), FIELDS);
    ProposedThresholds proposed = ProposedThresholdsJson.read(fields, judgedChecks());
    BacktestRange range = range(fields);
    try {
      Optional<BacktestResult> result = backtest.run(proposed, range);
      return result
          .map(found -> Response.ok(BacktestJson.of(range, found).toString()).build())
          .orElseGet(BacktestResource::busy);
    } catch (TooManySelfChecksException e) {
      return new Problem(422, "Unprocessable Content", e.getMessage()).toResponse().build();
    } catch (PersistenceException e) {
      throw new WorkerTroubleException("The database cannot be read.", e);
    }
  }

  private List<String> judgedChecks() {
    return collectors.partsByCheck().keySet().stream()
        .filter(check -> settings.of(check).isPresent())
        .toList();
  }

  private static BacktestRange range(JsonFields fields) throws WrongInputException {
    Instant from = fields.time("from").orElseThrow(() -> fields.missing("from", TIME));
    Instant to = fields.time("to").orElseThrow(() -> fields.missing("to", TIME));
    if (!from.isBefore(to)) {
      throw fields.wrong("from", "a time before to");
    }
    return new BacktestRange(fields.node(), from, to);
  }

  private static Response busy() {
    return Problem.of(429, "Another backtest runs on this worker.")
        .toResponse()
        .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
        .build();
  }
}
