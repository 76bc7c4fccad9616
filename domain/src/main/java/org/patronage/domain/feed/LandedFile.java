package org.patronage.domain.feed;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/**
 * A file in a landing folder, as a listing shows it.
 *
 * @param name last part of its path
 * @param uri full URI, as the history's {@code filename} column keeps it
 * @param size in bytes
 * @param modified modification time, UTC: the event time of every record in it
 */
public record LandedFile(String name, String uri, long size, Instant modified)
    implements Serializable {

  public LandedFile {
    Objects.requireNonNull(modified, "modified");
    if (name.isEmpty() || uri.isEmpty() || size < 0) {
      throw new IllegalArgumentException("a landed file has a name, a URI and a size");
    }
  }

  /** Where this file stands in the order of events. */
  public EventStamp stamp() {
    return new EventStamp(modified, uri);
  }
}
