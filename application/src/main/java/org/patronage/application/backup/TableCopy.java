package org.patronage.application.backup;

/**
 * A table's copy within a backup.
 *
 * @param version of the table that was copied
 * @param checksum of its content, the same for the same rows in any order
 */
public record TableCopy(String table, long version, long rows, String checksum) {}
