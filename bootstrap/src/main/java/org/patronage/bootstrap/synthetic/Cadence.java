package org.patronage.bootstrap.synthetic;

/**
 * Something that happens at one line, and from there on once in so many: small files have a few of
 * it, large ones their share, none too much.
 */
record Cadence(int first, int every) {

  /** Whether it happens at the line of this number, counted from 1 for the first data line. */
  boolean at(long line) {
    return line >= first && (line - first) % every == 0;
  }
}
