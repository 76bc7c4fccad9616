package org.patronage.application.identity;

/** Rows of the lookup, and ambiguous associations left out of it. */
public record CorrelationCounts(long persons, long ambiguous) {}
