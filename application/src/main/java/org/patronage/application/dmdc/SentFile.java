package org.patronage.application.dmdc;

/**
 * A file that went to DMDC.
 *
 * @param records how many of its records are asked about
 */
public record SentFile(String name, long records) {}
