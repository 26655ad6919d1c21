package org.healthworker.api;

import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.healthworker.collect.Collectors;
import org.healthworker.healthcheck.WorkerTroubleException;
import org.healthworker.history.HistoryFilter;
import org.healthworker.history.HistoryReader;
import org.healthworker.history.TooManyPointsException;
import org.healthworker.task.WrongInputException;

/** Shows what self-checks have measured over time. */
@Path("history")
public class HistoryResource {
  private static final List<String> PARAMETERS =
      List.of("check", "metric", "node", "from", "to", "step");
  private static final Duration USUAL = Duration.ofDays(1);
  private static final Duration LONGEST_STEP = Duration.ofDays(3650);
  private static final Pattern METRIC = Pattern.compile("[a-z0-9_.-]{1,128}");

  @Inject private HistoryReader history;
  @Inject private Collectors collectors;

  /** By the time at which the database stored the reports; of the last day if nothing is said. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public String history(@Context UriInfo uri) throws WrongInputException, WorkerTroubleException {
    var parameters = QueryParameters.of(uri.getQueryParameters(), PARAMETERS);
    Optional<Duration> step =
        parameters.value(
            "step",
            "an ISO-8601 duration of whole seconds from PT1S to PT87600H",
            HistoryResource::step);
    try {
      HistoryFilter filter = filter(parameters);
      return HistoryJson.of(filter, history.read(filter, step)).toString();
    } catch (TooManyPointsException e) {
      throw tooManyPoints(step, e);
    } catch (PersistenceException e) {
      throw new WorkerTroubleException("The database cannot be read.", e);
    }
  }

  private HistoryFilter filter(QueryParameters parameters) throws WrongInputException {
    String[] checks = collectors.known().toArray(String[]::new);
    Optional<String> check = parameters.word("check", checks);
    if (check.isEmpty()) {
      throw WrongInputException.of("check", "missing", "one of " + String.join(", ", checks));
    }
    Optional<String> metric =
        parameters.value("metric", "1 to 128 of a-z 0-9 _ . -", HistoryResource::metric);
    Optional<Instant> asked = parameters.time("to");
    Instant to = asked.orElseGet(history::now);
    Instant from = parameters.time("from").orElse(to.minus(USUAL));
    var filter = new HistoryFilter(check.get(), metric, parameters.node(), from, to);
    if (!filter.from().isBefore(filter.to())) {
      String before = asked.isPresent() ? "a time before to" : "a time before now";
      throw WrongInputException.of("from", from.toString(), before);
    }
    return filter;
  }

  private static WrongInputException tooManyPoints(
      Optional<Duration> step, TooManyPointsException why) {
    String found = step.map(Duration::toString).orElse("missing");
    return why.shortest()
        .map(
            shortest ->
                WrongInputException.of(
                    "step",
                    found,
                    shortest + " or longer, as an answer of this range has 2000 points at most"))
        .orElseGet(
            () ->
                WrongInputException.of(
                    "node", "missing", "one of the nodes, as there are too many for one answer"));
  }

  private static Duration step(String text) {
    Duration step = Duration.parse(text);
    boolean whole = step.equals(Duration.ofSeconds(step.toSeconds()));
    if (!whole || step.toSeconds() < 1 || step.compareTo(LONGEST_STEP) > 0) {
      throw new IllegalArgumentException(text);
    }
    return step;
  }

  private static String metric(String text) {
    if (!METRIC.matcher(text).matches()) {
      throw new IllegalArgumentException(text);
    }
    return text;
  }
}
