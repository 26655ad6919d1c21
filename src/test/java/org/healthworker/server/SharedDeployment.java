package org.healthworker.server;

import java.util.List;
import java.util.Set;
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
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * Leaves a WAR deployed from one class to the next that wants the same ({@link AgainstBuiltWar},
 * {@link InsideBuiltWar}), until one wants another in its place: to deploy it for each takes longer
 * than most of their tests.
 */
public class SharedDeployment {
  private static final String AGAINST = "against-built-war";
  private static final String INSIDE = "inside-built-war";

  /** After Arquillian's own, which make the deployment's scope. */
  private static final int LAST = -1;

  @Inject @DeploymentScoped private InstanceProducer<ProtocolMetaData> address;
  @Inject @DeploymentScoped private InstanceProducer<Deployment> deployment;
  @Inject @DeploymentScoped private InstanceProducer<DeploymentDescription> description;

  private UnDeployDeployment left;
  private ProtocolMetaData leftAt;

  /** Called by Arquillian for each class. */
  public static class Scenario implements DeploymentScenarioGenerator {
    @Override
    public List<DeploymentDescription> generate(TestClass tests) {
      if (tests.isAnnotationPresent(AgainstBuiltWar.class)) {
        return List.of(new DeploymentDescription(AGAINST, Build.archive()).shouldBeTestable(false));
      }
      return tests.isAnnotationPresent(InsideBuiltWar.class)
          ? List.of(new DeploymentDescription(INSIDE, withTestsInside()))
          : List.of();
    }

    private static WebArchive withTestsInside() {
      WebArchive archive = Build.archiveForTestsInside().addClass(InsideBuiltWar.class);
      ReflectionSupport.findAllClassesInPackage(
              "org.healthworker",
              type -> type.isAnnotationPresent(InsideBuiltWar.class),
              name -> name.endsWith("IT"))
          .forEach(
              tests ->
                  archive
                      .addClass(tests)
                      .addClasses(tests.getAnnotation(InsideBuiltWar.class).value()));
      return archive;
    }
  }

  public void deploy(@Observes(precedence = LAST) EventContext<DeployDeployment> context)
      throws DeploymentException {
    Deployment wanted = context.getEvent().getDeployment();
    if (left != null && name(left.getDeployment()).equals(name(wanted))) {
      description.set(wanted.getDescription());
      deployment.set(wanted);
      address.set(leftAt);
      wanted.deployed();
    } else {
      undeployLeft();
      context.proceed();
    }
  }

  public void undeploy(@Observes(precedence = LAST) EventContext<UnDeployDeployment> context) {
    Deployment done = context.getEvent().getDeployment();
    if (isShared(done) && !done.hasDeploymentError()) {
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
      DeploymentDescription done = left.getDeployment().getDescription();
      Archive<?> withTests = done.getTestableArchive();
      left.getDeployableContainer().undeploy(withTests == null ? done.getArchive() : withTests);
      left = null;
    }
  }

  private static boolean isShared(Deployment deployment) {
    return Set.of(AGAINST, INSIDE).contains(name(deployment));
  }

  private static String name(Deployment deployment) {
    return deployment.getDescription().getName();
  }
}
