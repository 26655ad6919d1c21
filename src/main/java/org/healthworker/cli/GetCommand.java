package org.healthworker.cli;

import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows what became of a task. */
@Command(name = "get", description = "Prints the outcome of a task.")
final class GetCommand extends RemoteCommand {
  @Parameters(paramLabel = "TASK_ID", description = "The ID of the task")
  private String taskId;

  @Override
  List<Format> formats() {
    return List.of(Format.values());
  }

  @Override
  State run(Rest rest, PrintWriter out) throws FailureException {
    if (!TaskId.isValid(taskId)) {
      throw wrongUse("'" + taskId + "' is no task ID; allowed is " + TaskId.ALLOWED);
    }
    Answer answer = rest.get("tasks/" + taskId, Deadline.in(timeout()));
    return OutcomeText.print(answer, format(), terminal(), out);
  }
}
