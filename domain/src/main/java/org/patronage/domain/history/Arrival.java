package org.patronage.domain.history;

import java.io.Serializable;
import org.patronage.domain.feed.EventStamp;
import org.patronage.domain.feed.Observation;

/** Something that comes to a key's history. */
public sealed interface Arrival<O extends Observation> extends Serializable {

  /** Its place in the order of events. */
  EventStamp stamp();

  /**
   * A record of the delivery at hand.
   *
   * @param line its number in the file
   */
  record Delivered<O extends Observation>(EventStamp stamp, long line, O observation)
      implements Arrival<O> {}

  /** A record taken before, read again because something earlier came in late (RULES 9). */
  record Replayed<O extends Observation>(EventStamp stamp, long line, O observation)
      implements Arrival<O> {}

  /** A PT source says {@code Y} of a person whom the file at hand does not mention (RULES 7). */
  record Swept<O extends Observation>(EventStamp stamp) implements Arrival<O> {}

  /**
   * The file of this stamp never came: what it led to goes, and what followed is worked out again.
   * The caller gives every version of the key, and as {@link Replayed} every later record. Whom the
   * version names, and what it says of PT, stays with a record in its place (RULES 7, 9).
   */
  record Withdrawn<O extends Observation>(EventStamp stamp) implements Arrival<O> {}

  /**
   * The file of this stamp is the one at hand, which came in earlier: it goes as one that was
   * {@link Withdrawn}.
   */
  record Moved<O extends Observation>(EventStamp stamp) implements Arrival<O> {}

  /**
   * From here on a {@code Y} holds that the version had which is taken back: PT gave it, not the
   * file (RULES 7). To a key whose version had none it means nothing.
   */
  record Kept<O extends Observation>(EventStamp stamp) implements Arrival<O> {}
}
