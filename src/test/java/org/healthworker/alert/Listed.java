package org.healthworker.alert;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.healthworker.server.WorkerServer;

/** What a worker lists, oldest first. */
record Listed(WorkerServer worker) {
  /** Of the memory, of all nodes. */
  List<JsonObject> alerts() {
    return all("alerts", "check=memory");
  }

  /** The last thousand. */
  List<JsonObject> selfChecks() {
    return all("reports", "origin=self-check&limit=1000");
  }

  private List<JsonObject> all(String what, String query) {
    JsonObject answer =
        worker.rest(worker.users().viewer()).getJson("system/maintenance/" + what + "?" + query);
    var all = new ArrayList<>(answer.getJsonArray(what).getValuesAs(JsonObject.class));
    Collections.reverse(all);
    return all;
  }
}
