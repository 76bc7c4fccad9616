package org.patronage.adapters.spark;

import java.io.Closeable;
import java.io.IOException;

/**
 * What the operating system knows of the processes of this machine that want the same lease.
 *
 * @param end ends being there oneself; so does the end of the process, whatever ended it
 */
record Attendance(Presence presence, Closeable end) implements Closeable {

  /** Who is there. */
  enum Presence {
    /** No other process of this machine has the lease. */
    ALONE,
    /** Another one has it, or is about to take it. */
    ANOTHER,
    /** The file system does not tell. */
    UNKNOWN
  }

  /** Without being there oneself. */
  static Attendance of(Presence presence) {
    return new Attendance(presence, () -> {});
  }

  @Override
  public void close() throws IOException {
    end.close();
  }
}
