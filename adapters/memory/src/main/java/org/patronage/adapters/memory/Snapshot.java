package org.patronage.adapters.memory;

import org.patronage.application.backup.Backup;

/** A backup, and all tables as they were then. */
record Snapshot(Backup backup, Tables tables) {}
