package org.healthworker.cli;

import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Prints each failure as one sentence: for people to the error output, for Nagios, which reads
 * nothing else, to the standard output.
 */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {
  @Override
  public int handleParseException(ParameterException wrong, String[] arguments) {
    CommandLine command = wrong.getCommandLine();
    if (isForNagios(List.of(arguments))) {
      return print(State.UNKNOWN, SafeText.of(wrong.getMessage()), true, command);
    }
    print(State.UNKNOWN, SafeText.of(wrong.getMessage()), false, command);
    command.getErr().println("See '" + command.getCommandSpec().qualifiedName() + " --help'.");
    return State.UNKNOWN.exitCode();
  }

  @Override
  public int handleExecutionException(Exception thrown, CommandLine command, ParseResult parsed)
      throws Exception {
    if (thrown instanceof FailureException failure) {
      boolean forNagios = isForNagios(parsed.originalArgs());
      return print(failure.state(), failure.getMessage(), forNagios, command);
    }
    throw thrown;
  }

  private static int print(State state, String sentence, boolean forNagios, CommandLine command) {
    if (forNagios) {
      command.getOut().println(NagiosText.of(state, sentence));
    } else {
      command.getErr().println("health-worker: " + sentence);
    }
    return state.exitCode();
  }

  /** Also where the arguments are wrong and nothing was parsed. */
  private static boolean isForNagios(List<String> arguments) {
    String all = String.join(" ", arguments).toLowerCase(Locale.ROOT);
    return all.matches("(|.* )(-f ?|--format[= ])nagios(| .*)");
  }
}
