package org.healthworker.collect;

/** What a total is the total of. */
public enum Scope {
  HOST,
  /** A cgroup limit binds. */
  CONTAINER
}
