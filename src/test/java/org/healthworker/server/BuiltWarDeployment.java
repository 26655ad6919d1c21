package org.healthworker.server;

import java.util.List;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.deployment.Deployment;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.context.annotation.DeploymentScoped;
import org.jboss.arquillian.container.spi.event.DeployDeployment;
import org.jboss.arquillian.container.spi.event.UnDeployDeployment;
import org.jboss.arquillian.container.spi.event.container.BeforeStop;
import org.jboss.arquillian.container.test.spi.client.deployment.DeploymentScenarioGenerator;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.test.spi.TestClass;

/**
 * Leaves the built WAR deployed from one class to the next that wants it ({@link AgainstBuiltWar}),
 * until one wants another in its place: to deploy it for each takes longer than most of their
 * tests.
 */
public class BuiltWarDeployment {
  private static final String NAME = "built-war";

  /** After Arquillian's own, which make the deployment's scope. */
  private static final int LAST = -1;

  @Inject @DeploymentScoped private InstanceProducer<ProtocolMetaData> address;

  private UnDeployDeployment left;
  private ProtocolMetaData leftAt;

  /** Called by Arquillian for each class. */
  public static class Scenario implements DeploymentScenarioGenerator {
    @Override
    public List<DeploymentDescription> generate(TestClass tests) {
      return tests.isAnnotationPresent(AgainstBuiltWar.class)
          ? List.of(new DeploymentDescription(NAME, Build.archive()).shouldBeTestable(false))
          : List.of();
    }
  }

  public void deploy(@Observes(precedence = LAST) EventContext<DeployDeployment> context)
      throws DeploymentException {
    Deployment wanted = context.getEvent().getDeployment();
    if (left != null && isBuiltWar(wanted)) {
      address.set(leftAt);
      wanted.deployed();
    } else {
      undeployLeft();
      context.proceed();
    }
  }

  public void undeploy(@Observes(precedence = LAST) EventContext<UnDeployDeployment> context) {
    Deployment done = context.getEvent().getDeployment();
    if (isBuiltWar(done) && !done.hasDeploymentError()) {
      left = context.getEvent();
      leftAt = address.get();
    } else {
      context.proceed();
    }
  }

  public void stop(@Observes BeforeStop event) throws DeploymentException {
    undeployLeft();
  }

  private void undeployLeft() throws DeploymentException {
    if (left != null) {
      left.getDeployableContainer().undeploy(left.getDeployment().getDescription().getArchive());
      left = null;
    }
  }

  private static boolean isBuiltWar(Deployment deployment) {
    return deployment.getDescription().getName().equals(NAME);
  }
}
