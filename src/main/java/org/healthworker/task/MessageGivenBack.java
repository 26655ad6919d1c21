package org.healthworker.task;

/** The worker could not do what a message asks; the broker delivers it again. */
public record MessageGivenBack() {}
