package org.patronage.adapters.memory;

import org.patronage.application.delivery.LedgerEntry;
import org.patronage.domain.feed.Rejection;

/** A refused line of a delivery (RULES 5). */
record QuarantinedLine(LedgerEntry delivery, Rejection rejection) {}
