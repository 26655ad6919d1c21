package org.healthworker.task;

/** The broker took a copy of a wrong task. */
public record DeadLetterSent() {}
