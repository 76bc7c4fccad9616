package org.patronage.adapters.memory;

import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.util.List;
import org.patronage.domain.history.Evidence;
import org.patronage.domain.history.Feed;
import org.patronage.domain.history.Identifiers;

/**
 * What is known of the persons of a feed besides the feed (RULES 7, 10).
 *
 * @param permanentAndTotal participants of whom a PT source says {@code Y}
 */
record Knowledge(Feed<?> feed, LookupState lookup, Set<String> permanentAndTotal) {
  private static final List<String> PARTICIPANT = List.of("participant_id");

  /** Whether PT speaks of a feed's keys. */
  static boolean sweeps(Feed<?> feed) {
    return feed.keyColumns().equals(PARTICIPANT);
  }

  Evidence of(List<String> key) {
    return new Evidence(identity(key), saysPermanent(key));
  }

  Option<Identifiers> identity(List<String> key) {
    String column = feed.identityColumn();
    return lookup.find(column, key.get(feed.keyColumns().indexOf(column)));
  }

  boolean saysPermanent(List<String> key) {
    return sweeps(feed) && permanentAndTotal.contains(key.get(0));
  }
}
