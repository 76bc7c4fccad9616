package org.patronage.adapters.memory;

import io.vavr.collection.TreeMap;
import org.patronage.domain.feed.EventStamp;
import org.patronage.domain.history.Change;
import org.patronage.domain.history.Version;

/** Changes the versions of one key, which are found by their stamps. */
final class Changes {
  private Changes() {}

  /**
   * The versions after a change.
   *
   * @throws IllegalStateException if the change does not fit them
   */
  static TreeMap<EventStamp, Version> apply(TreeMap<EventStamp, Version> versions, Change change) {
    if (change instanceof Change.Insert insert) {
      return put(versions, insert.version(), false);
    }
    if (change instanceof Change.Rewrite rewrite) {
      return put(versions, rewrite.version(), true);
    }
    EventStamp gone = change.stamp();
    expect(versions, gone, true);
    return versions.remove(gone);
  }

  private static TreeMap<EventStamp, Version> put(
      TreeMap<EventStamp, Version> versions, Version version, boolean standing) {
    expect(versions, version.stamp(), standing);
    return versions.put(version.stamp(), version);
  }

  private static void expect(
      TreeMap<EventStamp, Version> versions, EventStamp stamp, boolean standing) {
    if (versions.containsKey(stamp) != standing) {
      throw new IllegalStateException(
          standing ? "a version to change is not there" : "a version to add is there already");
    }
  }
}
