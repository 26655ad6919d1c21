package org.healthworker.server;

import java.util.Comparator;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;

/** Lets the classes that share a deployment follow each other; JUnit is told of it by its file. */
public class SharedDeploymentsFirst implements ClassOrderer {
  @Override
  public void orderClasses(ClassOrdererContext context) {
    context
        .getClassDescriptors()
        .sort(
            Comparator.comparing((ClassDescriptor c) -> !c.isAnnotated(AgainstBuiltWar.class))
                .thenComparing(c -> !c.isAnnotated(InsideBuiltWar.class)));
  }
}
