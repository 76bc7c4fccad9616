package org.patronage.adapters.spark;

import io.vavr.control.Option;
import java.io.IOException;
import java.time.Instant;

/**
 * The numbered files of a lease. The one with the highest number counts; whoever makes the next one
 * has taken over, which is all that must be atomic. A file is written again by its maker alone.
 */
interface LeaseFiles {

  /**
   * A file as it stands.
   *
   * @param content empty while its maker has not yet written it
   */
  record Written(String content, Instant changed) {}

  /** Who else of this machine is there; must be closed. */
  Attendance attend() throws IOException;

  /** The highest number, 0 before the first file. */
  long newest() throws IOException;

  /**
   * Makes a file, atomically.
   *
   * @return false if one of this number stands
   */
  boolean create(long number, String content) throws IOException;

  /** A file's content, none if it is gone. */
  Option<Written> read(long number) throws IOException;

  /** Writes a file again. */
  void replace(long number, String content) throws IOException;

  /** Removes the files with lower numbers. */
  void removeBefore(long number) throws IOException;
}
