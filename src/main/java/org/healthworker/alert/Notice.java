package org.healthworker.alert;

/** Why a channel is given an alert. */
enum Notice {
  FIRED,
  RESOLVED,
  /** The same again, as it lasts. */
  REPEATED
}
