package org.healthworker.server;

import java.io.IOException;
import org.jboss.arquillian.container.spi.event.container.BeforeSetup;
import org.jboss.arquillian.container.test.spi.client.deployment.DeploymentScenarioGenerator;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.LoadableExtension;

/**
 * Gives the server under test its users and its database before Arquillian starts it, and lets test
 * classes share a deployment.
 */
public class ServerUnderTestExtension implements LoadableExtension {
  @Override
  public void register(ExtensionBuilder builder) {
    builder
        .observer(Preparation.class)
        .observer(SharedDeployment.class)
        .service(DeploymentScenarioGenerator.class, SharedDeployment.Scenario.class);
  }

  /** Called by Arquillian. */
  public static class Preparation {
    public void prepare(@Observes BeforeSetup event) throws IOException {
      Servers.UNDER_TEST.prepare();
    }
  }
}
