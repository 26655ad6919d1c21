package org.healthworker.config;

/**
 * Thresholds with what only an operator may know of their source.
 *
 * @param sourceName what MicroProfile Config calls the source, which may tell a path
 */
public record SourcedThresholds(Thresholds thresholds, String sourceName) {}
