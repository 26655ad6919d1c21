package org.healthworker.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jboss.as.controller.client.ModelControllerClient;
import org.jboss.as.controller.client.helpers.Operations;
import org.jboss.dmr.ModelNode;

/**
 * The management interface of a running WildFly, for single operations: its command line is a Java
 * program that takes seconds to start.
 */
record Management(Ports ports) {
  /**
   * Executes an operation.
   *
   * @param path names and values in turn
   * @return its result
   */
  ModelNode execute(String operation, Map<String, ?> parameters, String... path) {
    ModelNode request = Operations.createOperation(operation, Operations.createAddress(path));
    parameters.forEach((name, value) -> request.get(name).set(value.toString()));
    try (var client = ModelControllerClient.Factory.create("127.0.0.1", ports.management())) {
      ModelNode answer = client.execute(request);
      if (!Operations.isSuccessfulOutcome(answer)) {
        throw new IllegalStateException(request + " failed: " + answer);
      }
      return Operations.readResult(answer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
