package org.patronage.domain.feed;

import java.io.Serializable;

/** What one accepted record says of one key. */
public interface Observation extends Serializable {

  /** The key that it speaks of, in the order of the feed's {@code keyColumns}; no part is blank. */
  java.util.List<String> key();
}
