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
   * The caller gives every version of the key, and as {@link Replayed} every later record.
   */
  record Withdrawn<O extends Observation>(EventStamp stamp) implements Arrival<O> {}

  /**
   * The file of this stamp is the one at hand, which came in earlier: it goes as one that was
   * {@link Withdrawn}. Whom its version names, and what that says of PT, stays as it is in the new
   * place (RULES 7, 9); a sweep of the key keeps a {@code Y} and gives none.
   */
  record Moved<O extends Observation>(EventStamp stamp) implements Arrival<O> {}
}
