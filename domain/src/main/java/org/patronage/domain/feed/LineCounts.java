package org.patronage.domain.feed;

import java.io.Serializable;

/**
 * How the data lines of a delivery were read: every line is accepted by validation or rejected.
 *
 * @param read data lines, blank ones not counted
 * @param rejected lines in the quarantine
 * @param unusual accepted lines with a warning
 */
public record LineCounts(long read, long rejected, long unusual) implements Serializable {
  public static final LineCounts NONE = new LineCounts(0, 0, 0);

  public LineCounts {
    if (rejected < 0 || unusual < 0 || rejected + unusual > read) {
      throw new IllegalArgumentException("line counts do not add up");
    }
  }

  /** Lines that passed validation, duplicates within the file included. */
  public long valid() {
    return read - rejected;
  }

  public LineCounts plus(LineCounts other) {
    return new LineCounts(read + other.read, rejected + other.rejected, unusual + other.unusual);
  }
}
