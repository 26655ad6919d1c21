package org.healthworker.alert;

/**
 * What the policy remembers of one check of one node.
 *
 * @param hard the state that held for as many reports as it must
 * @param announced the hard state that was made an alert last; the same while not flapping
 */
record PolicyState(ResultHistory history, AlertState hard, AlertState announced, boolean flapping) {
  /** Of a check that was never seen. */
  static final PolicyState NEW =
      new PolicyState(ResultHistory.NONE, AlertState.OK, AlertState.OK, false);
}
