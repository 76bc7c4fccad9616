package org.patronage.adapters.memory;

import org.patronage.domain.feed.EventStamp;

/**
 * A version that a delivery brought into force, changed or took out at an event time that is not
 * its own (RULES 11).
 *
 * @param overtaken whether what it said before does not hold any more
 */
record LateVersion(HistoryKey key, EventStamp stamp, boolean overtaken) {}
