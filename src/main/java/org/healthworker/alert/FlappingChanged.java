package org.healthworker.alert;

/** A check began or ended to flap: fired within the fold's transaction. */
record FlappingChanged(String node, String check, boolean flapping) {}
