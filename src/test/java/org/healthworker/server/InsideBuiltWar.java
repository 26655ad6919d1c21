package org.healthworker.server;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test class whose tests run inside the server under test, in the built WAR with all classes that
 * are so annotated. It is deployed once for all of them: each finds what those before it have left
 * in the worker's memory, as they all do in its database.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ArquillianExtension.class)
public @interface InsideBuiltWar {
  /** What its tests need besides, beans for instance. */
  Class<?>[] value() default {};
}
