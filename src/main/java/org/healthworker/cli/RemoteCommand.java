package org.healthworker.cli;

import jakarta.json.JsonException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** A command that asks a worker. */
@Command
abstract class RemoteCommand implements Callable<Integer> {
  @ParentCommand private HealthWorkerCommand parent;
  @Spec private CommandSpec spec;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description = "human (default), json; nagios for check, get and alerts")
  private Format format = Format.HUMAN;

  @ArgGroup(validate = false, heading = "%nServer:%n")
  private ServerOptions server = new ServerOptions();

  /** Those in which it can print. */
  List<Format> formats() {
    return List.of(Format.HUMAN, Format.JSON);
  }

  /** Asks and prints; the exit code is that of the state. */
  abstract State run(Rest rest, PrintWriter out) throws FailureException;

  @Override
  public final Integer call() throws FailureException {
    if (!formats().contains(format)) {
      String possible =
          formats().stream().map(Format::toString).collect(Collectors.joining(" and "));
      throw wrongUse(spec.name() + " has no format " + format + "; it has " + possible);
    }
    if (timeout().isZero()) {
      throw wrongUse("--timeout is 0; allowed is a second or more");
    }
    Settings settings = Settings.of(server, parent.environment());
    WorkerUrl url = settings.url();
    Rest rest = Rest.open(url, settings.login(url, terminal()), settings.cacert());
    try {
      return run(rest, spec.commandLine().getOut()).exitCode();
    } catch (JsonException e) {
      throw FailureException.refused(url + " answered what no Health Worker does", e);
    }
  }

  final ParameterException wrongUse(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }

  final Format format() {
    return format;
  }

  final Terminal terminal() {
    return parent.terminal();
  }

  final PrintWriter errors() {
    return spec.commandLine().getErr();
  }

  final Duration timeout() {
    return server.timeout();
  }
}
