package org.healthworker.cli;

import jakarta.json.JsonObject;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists alerts. */
@Command(
    name = "alerts",
    description = {
      "Lists open alerts, newest first.",
      "With --format nagios the exit code is that of the worst open alert that is not silenced."
    })
final class AlertsCommand extends ListCommand {
  @Option(names = "--all", description = "Also those that have ended")
  private boolean all;

  @Option(names = "--node", paramLabel = "NAME", description = "Of one worker only")
  private String node;

  @Option(names = "--check", paramLabel = "NAME", description = "Of one check only")
  private String check;

  @Override
  List<Format> formats() {
    return List.of(Format.values());
  }

  @Override
  Pages pages() {
    return new Pages("alerts", "alerts");
  }

  @Override
  Query query() {
    return new Query()
        .with("open", isOpenOnly() ? true : null)
        .with("node", node)
        .with("check", check);
  }

  private boolean isOpenOnly() {
    return !all || format() == Format.NAGIOS;
  }

  @Override
  void print(JsonObject list, PrintWriter out) {
    List<AlertEntry> alerts = AlertEntry.in(list);
    if (format() == Format.NAGIOS) {
      out.println(forNagios(alerts));
      return;
    }
    var table = new Table();
    for (AlertEntry alert : alerts) {
      table.add(
          alert.state().mark(alert.text("state"), terminal()),
          alert.text("at"),
          alert.note(),
          alert.text("text"));
    }
    table.printOr(all ? "No alert matches." : "No alert is open.", out);
  }

  @Override
  State state(JsonObject list) {
    return format() == Format.NAGIOS ? worst(AlertEntry.in(list)) : State.OK;
  }

  private static State worst(List<AlertEntry> alerts) {
    return State.worst(
        alerts.stream().filter(AlertEntry::isAudible).map(AlertEntry::state), State.OK);
  }

  private static String forNagios(List<AlertEntry> alerts) {
    List<AlertEntry> audible =
        alerts.stream()
            .filter(AlertEntry::isAudible)
            .sorted(Comparator.comparing(AlertEntry::state).reversed())
            .toList();
    String counted = audible.size() + (audible.size() == 1 ? " open alert" : " open alerts");
    int silenced = alerts.size() - audible.size();
    String first = counted + (silenced == 0 ? "" : ", " + silenced + " silenced") + named(audible);
    String perfdata = " | 'open_alerts'=" + audible.size() + ";;;0;";
    return Stream.concat(
            Stream.of(NagiosText.of(worst(alerts), first) + perfdata),
            alerts.stream().map(alert -> NagiosText.withoutBar(alert.line())))
        .collect(Collectors.joining("\n"));
  }

  /** The first line is to be short. */
  private static String named(List<AlertEntry> alerts) {
    return alerts.isEmpty()
        ? ""
        : ": "
            + alerts.stream()
                .limit(NagiosText.NAMED)
                .map(AlertEntry::subject)
                .collect(Collectors.joining(", "));
  }
}
