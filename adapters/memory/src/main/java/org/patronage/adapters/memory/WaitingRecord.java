package org.patronage.adapters.memory;

import org.patronage.application.delivery.LedgerEntry;
import org.patronage.domain.history.Arrival;

/**
 * A record that waits until its person is known (RULES 6).
 *
 * @param delivery what it came with
 */
record WaitingRecord(LedgerEntry delivery, Arrival.Delivered<?> record, String reason) {}
