package org.patronage.domain.history;

import io.vavr.collection.List;

/** What an observation means for a key, given the version before it. */
public sealed interface Decision {

  /** It says nothing new: nothing is written. */
  record Unchanged() implements Decision {}

  /** It cannot be stored until the person is known (RULES 6). */
  record Unresolved(String reason) implements Decision {}

  /** It leads to a version. */
  record Changed(Identifiers who, Entitlement entitlement, List<TrackedChange> changes)
      implements Decision {

    String changeLog() {
      return changes.map(TrackedChange::text).mkString(" ");
    }
  }
}
