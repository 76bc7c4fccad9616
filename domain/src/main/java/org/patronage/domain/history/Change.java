package org.patronage.domain.history;

import java.io.Serializable;
import org.patronage.domain.feed.EventStamp;

/** One change of a key's stored versions; a version is found by its stamp. */
public sealed interface Change extends Serializable {

  /** A version that is not there yet. */
  record Insert(Version version) implements Change {}

  /** A version that stands, with other cells; its stamp stays. */
  record Rewrite(Version version) implements Change {}

  /** A version that, after a late arrival, is no change any more. */
  record Remove(EventStamp stamp) implements Change {}
}
