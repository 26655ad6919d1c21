package org.healthworker.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows how the workers are, again and again. */
@Command(
    name = "watch",
    description = {
      "Prints how the workers are, again and again until Ctrl-C.",
      "On a terminal the newest state of all, elsewhere a line when a worker or one of its checks"
          + " changes its status."
    })
final class WatchCommand extends RemoteCommand {
  @Option(names = "--node", paramLabel = "NAME", description = "One worker only")
  private String node;

  @Option(
      names = "--interval",
      paramLabel = "TIME",
      converter = DurationConverter.class,
      description = "How often to ask, 1s or more; default: 5s")
  private Duration interval = Duration.ofSeconds(5);

  @Option(
      names = "--count",
      paramLabel = "NUMBER",
      description = "Ask so many times only; the exit code is the worst state of the last time")
  private int count = Integer.MAX_VALUE;

  private final FleetReader fleet = new FleetReader();

  @Override
  State run(Rest rest, PrintWriter out) throws FailureException {
    if (interval.isZero()) {
      throw wrongUse("--interval is 0; allowed is a second or more");
    }
    if (count < 1) {
      throw wrongUse("--count is " + count + "; allowed is 1 or more");
    }
    var view = new WatchView(format(), terminal(), out, errors());
    State state = round(rest, view);
    for (int rounds = 1; rounds < count; rounds++) {
      Pause.of(interval);
      state = round(rest, view);
    }
    return state;
  }

  /** A worker that is away for a while ends nothing; a refusal would not get better. */
  private State round(Rest rest, WatchView view) throws FailureException {
    try {
      List<WatchedNode> nodes =
          fleet.read(rest, Deadline.in(timeout())).stream()
              .filter(each -> node == null || node.equals(each.name()))
              .toList();
      view.show(nodes);
      return State.worst(nodes.stream().map(WatchedNode::state), State.UNKNOWN);
    } catch (FailureException e) {
      if (e.state() != State.CRITICAL) {
        throw e;
      }
      view.show(e);
      return e.state();
    }
  }
}
