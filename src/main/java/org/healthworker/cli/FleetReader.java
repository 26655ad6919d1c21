package org.healthworker.cli;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks how the workers are; a report that is known is not asked for again. */
final class FleetReader {
  private Map<String, Outcome> known = Map.of();

  /** All that were seen, by name. */
  List<WatchedNode> read(Rest rest, Deadline deadline) throws FailureException {
    List<WatchedNode> nodes = new ArrayList<>();
    Map<String, Outcome> seen = new HashMap<>();
    JsonObject answer = rest.get("nodes", deadline).json();
    for (JsonObject node : SafeJson.objects(answer, "nodes")) {
      String taskId = node.getString("last_task_id", "");
      if (TaskId.isValid(taskId)) {
        Outcome report = known.get(taskId);
        seen.put(taskId, report == null ? report(taskId, rest, deadline) : report);
      }
      nodes.add(new WatchedNode(node, Optional.ofNullable(seen.get(taskId))));
    }
    known = seen;
    return nodes;
  }

  private static Outcome report(String taskId, Rest rest, Deadline deadline)
      throws FailureException {
    return new Outcome(rest.get("tasks/" + taskId, deadline).json());
  }
}
