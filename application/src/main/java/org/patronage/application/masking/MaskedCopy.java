package org.patronage.application.masking;

/**
 * A table's masked copy.
 *
 * @param version of the table that was copied
 * @param rows of the copy, as many as of the table at that version
 */
public record MaskedCopy(String table, long version, long rows) {}
