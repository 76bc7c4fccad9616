package org.patronage.domain.feed;

import java.io.Serializable;

/**
 * A byte range of a file that begins and ends at a record's boundary, so that it can be read on its
 * own.
 *
 * @param offset first byte
 * @param length in bytes
 * @param firstLine number of the physical line at {@code offset}; the file's first line is 1
 */
public record Chunk(long offset, long length, long firstLine) implements Serializable {}
