package org.patronage.application.history;

import io.vavr.collection.Map;

/** Versions by feed, all and active. */
public record HistorySize(Map<String, Long> versions, Map<String, Long> active) {}
