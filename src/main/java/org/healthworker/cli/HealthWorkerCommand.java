package org.healthworker.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ScopeType;

/** The command line of the health worker. */
@Command(
    name = "health-worker",
    description = "Asks the workers how their systems are.",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = ManifestVersion.class,
    synopsisSubcommandLabel = "COMMAND",
    sortOptions = false,
    exitCodeOnInvalidInput = 3,
    exitCodeOnExecutionException = 3,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:healthy, or what was asked for is printed",
      "1:warning",
      "2:error, or the worker does not do its work: it cannot be reached, is in trouble or too late",
      "3:not known: a check that could not measure, wrong use, a login or a right that is refused"
    },
    subcommands = {
      CheckCommand.class,
      GetCommand.class,
      WatchCommand.class,
      ReportsCommand.class,
      AlertsCommand.class,
      HistoryCommand.class,
      ThresholdsCommand.class,
      GenerateCompletion.class,
      HelpCommand.class
    })
public final class HealthWorkerCommand {
  private final Map<String, String> environment;
  private final Terminal terminal;

  private HealthWorkerCommand(Map<String, String> environment, Terminal terminal) {
    this.environment = environment;
    this.terminal = terminal;
  }

  /** Runs it and ends the process with its exit code. */
  public static void main(String... arguments) {
    var terminal = Terminal.ofThisProcess(System.getenv());
    System.exit(
        commandLine(System.getenv(), terminal)
            .setColorScheme(CommandLine.Help.defaultColorScheme(terminal.colours()))
            .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
            .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
            .execute(arguments));
  }

  /** In an environment, on a terminal or not. */
  static CommandLine commandLine(Map<String, String> environment, Terminal terminal) {
    var failures = new Failures();
    var commandLine =
        new CommandLine(new HealthWorkerCommand(environment, terminal))
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setExpandAtFiles(false)
            .setUsageHelpAutoWidth(terminal.isInteractive())
            .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
            .setParameterExceptionHandler(failures)
            .setExecutionExceptionHandler(failures);
    commandLine
        .getSubcommands()
        .get("generate-completion")
        .getCommandSpec()
        .usageMessage()
        .description("Prints a script that completes options in a shell.");
    return commandLine;
  }

  Map<String, String> environment() {
    return environment;
  }

  Terminal terminal() {
    return terminal;
  }
}
