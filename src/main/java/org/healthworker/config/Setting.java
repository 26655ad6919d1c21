package org.healthworker.config;

import java.util.function.Function;

/**
 * One key of the configuration and how its text becomes a value.
 *
 * @param key the dotted name
 * @param allowed what is allowed, as the end of the sentence "… is "x"; allowed is …"
 * @param parse from the text (empty where nothing is set) to the value; throws {@link
 *     IllegalArgumentException} or {@link java.time.DateTimeException} for one that is not allowed
 */
public record Setting<T>(String key, String allowed, Function<String, T> parse) {}
