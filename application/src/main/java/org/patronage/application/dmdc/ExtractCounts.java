package org.patronage.application.dmdc;

import io.vavr.collection.Map;

/**
 * What an extract comes to.
 *
 * @param records lines of the file
 * @param refused versions whose values do not fit, by the fields that do not hold them
 * @param filled versions that get an EDIPI; none but in a backfill
 */
public record ExtractCounts(long records, Map<String, Long> refused, long filled) {

  /** Whether there is nothing to write. */
  public boolean isNothing() {
    return records == 0 && filled == 0;
  }
}
