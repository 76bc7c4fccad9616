package org.patronage.adapters.memory;

import org.patronage.domain.feed.EventStamp;

/** A version that a delivery brought into force at an event time that is not its own (RULES 11). */
record LateVersion(HistoryKey key, EventStamp stamp) {}
