package org.patronage.adapters.memory;

import io.vavr.collection.HashMap;
import io.vavr.collection.Iterator;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import org.patronage.domain.history.Invariant;
import org.patronage.domain.history.KeyInvariants;
import org.patronage.domain.history.VersionState;

/** Holds keys of an edition against the invariants. */
final class KeyChecks {
  private KeyChecks() {}

  /** How many of the keys break each invariant; those that hold are missing. */
  static Map<Invariant, Long> broken(EditionState state, Set<HistoryKey> keys) {
    return count(
        keys.iterator()
            .map(key -> state.versions(key).values().map(VersionState::of).toJavaList())
            .map(KeyInvariants::broken));
  }

  /** How often each invariant is among those of a key. */
  static Map<Invariant, Long> count(Iterator<java.util.Set<Invariant>> ofKeys) {
    return ofKeys
        .flatMap(broken -> broken)
        .foldLeft(HashMap.empty(), (counts, one) -> counts.put(one, 1L, Long::sum));
  }
}
