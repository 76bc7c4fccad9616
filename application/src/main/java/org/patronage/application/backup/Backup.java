package org.patronage.application.backup;

import io.vavr.collection.Seq;
import java.time.Instant;

/**
 * Copies of all tables that belong together, verified.
 *
 * @param id names it: the run that took it
 * @param takenAt by that run's clock, UTC
 */
public record Backup(String id, Instant takenAt, Seq<TableCopy> tables) {}
