package org.healthworker.alert;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What made a state change.
 *
 * @param metric the number that was judged, such as {@code root.percent_used}
 * @param taskId of the report that shows it
 * @param since when it began, for a change from ok; by the database's clock
 * @param cause the end of the sentence "disk of app-1 is in error since …: …", without a full stop
 */
record Finding(
    Optional<String> metric,
    OptionalDouble value,
    OptionalDouble threshold,
    Optional<String> taskId,
    Instant since,
    String cause) {}
