package org.healthworker.cli;

import static org.healthworker.cli.SafeJson.JSON;

import jakarta.json.JsonObjectBuilder;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Sends a health check and waits for its report. */
@Command(name = "check", description = "Runs a health check and prints its report.")
final class CheckCommand extends RemoteCommand {
  /** The longest that the server waits for who prefers it. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  @Option(
      names = "--checks",
      paramLabel = "NAME",
      split = ",",
      description = "Which checks, such as memory,disk; default: all that are enabled")
  private List<String> checks = List.of();

  @Option(
      names = "--max-age",
      paramLabel = "TIME",
      converter = DurationConverter.class,
      description = "How old a measurement may be, 0s to 1h; default: as the worker is set")
  private Duration maxAge;

  @Override
  List<Format> formats() {
    return List.of(Format.values());
  }

  @Override
  State run(Rest rest, PrintWriter out) throws FailureException {
    return OutcomeText.print(outcome(rest), format(), terminal(), out);
  }

  private Answer outcome(Rest rest) throws FailureException {
    Deadline deadline = Deadline.in(timeout());
    try (var progress = Progress.on(terminal(), errors())) {
      progress.show("asking a worker …");
      Answer answer = rest.post("health-check", payload(), preference(), deadline);
      while (answer.status() == 202) {
        TaskId task = TaskId.in(answer);
        progress.show("queued as " + task + ", waiting …");
        deadline.pause(answer.retryAfter());
        answer = outcome(task, rest, deadline);
      }
      return answer;
    }
  }

  private static Answer outcome(TaskId task, Rest rest, Deadline deadline) throws FailureException {
    try {
      return rest.get("tasks/" + task, deadline);
    } catch (FailureException e) {
      throw deadline.isOver() ? late(task, deadline, e) : e;
    }
  }

  private String payload() {
    JsonObjectBuilder payload = JSON.createObjectBuilder();
    if (!checks.isEmpty()) {
      payload.add("checks", JSON.createArrayBuilder(checks));
    }
    if (maxAge != null) {
      payload.add("max_age_ms", maxAge.toMillis());
    }
    return payload.build().toString();
  }

  /** The answer must have time to come. */
  private String preference() {
    Duration most = timeout().dividedBy(2);
    return "wait=" + (most.compareTo(LONGEST_WAIT) < 0 ? most : LONGEST_WAIT).toSeconds();
  }

  private static FailureException late(TaskId task, Deadline deadline, FailureException cause) {
    return FailureException.down(
        "No worker has done the task "
            + task
            + " within "
            + deadline.whole().toSeconds()
            + " s; it is still queued",
        cause);
  }
}
