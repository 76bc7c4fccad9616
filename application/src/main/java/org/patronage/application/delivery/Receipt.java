package org.patronage.application.delivery;

import java.time.Instant;

/** Which run takes a delivery, and when by its clock. */
public record Receipt(String runId, Instant takenAt) {}
