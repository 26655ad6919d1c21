package org.healthworker.collect;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What tells the elements of a list in a measurement apart, for metrics, which have no lists. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Elements {
  /** In what they differ. */
  String label();

  /** Of each element, in the order of the list. */
  String[] values();
}
