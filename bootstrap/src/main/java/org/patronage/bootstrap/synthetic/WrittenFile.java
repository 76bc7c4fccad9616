package org.patronage.bootstrap.synthetic;

/**
 * One file that was written.
 *
 * @param path where, below the landing zone, with {@code /} between the names
 * @param lines its lines, the header included
 * @param badLines how many of them a reader must reject (RULES 5)
 * @param bytes its size
 */
public record WrittenFile(String path, long lines, long badLines, long bytes) {}
