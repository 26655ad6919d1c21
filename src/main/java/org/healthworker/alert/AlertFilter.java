package org.healthworker.alert;

import java.util.Optional;

/**
 * Which alerts are asked for; what is empty is left open.
 *
 * @param open whether what it tells is still so, and not ok
 * @param check finds no alert of a node itself
 */
public record AlertFilter(Optional<Boolean> open, Optional<String> node, Optional<String> check) {}
