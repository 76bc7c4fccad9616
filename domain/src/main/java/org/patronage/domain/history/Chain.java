package org.patronage.domain.history;

import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.patronage.domain.feed.EventStamp;

/**
 * The versions of one key while they are worked out: those before the first arrival, kept as they
 * are but for the last one's end, and those from it on, each compared with the one that stands.
 */
final class Chain {
  private final Map<EventStamp, Version> standing = new HashMap<>();
  private final List<Version> open = new ArrayList<>();
  private final List<Change.Rewrite> overdue = new ArrayList<>(0);
  private Version kept;
  private int keptCount;
  private int expired;
  private int rewritten;

  /**
   * A version before the first arrival. Where the one before it is active as well, as only another
   * program leaves it, that one's end is overdue.
   */
  void keep(Version version) {
    if (kept != null && kept.audit().active()) {
      overdue.add(new Change.Rewrite(kept, kept.with(kept.audit().expiredBy(version.stamp()))));
    }
    kept = version;
    keptCount++;
  }

  /** A version from the first arrival on, to be decided again. */
  void reopen(Version version) {
    standing.put(version.stamp(), version);
  }

  void add(EventStamp stamp, Decision.Changed changed) {
    Audit audit =
        last().isEmpty()
            ? Audit.first(stamp, changed.changeLog())
            : Audit.next(stamp, changed.changeLog());
    open.add(new Version(changed.who(), changed.entitlement(), stamp, audit));
  }

  Option<Version> last() {
    return open.isEmpty() ? Option.of(kept) : Option.some(open.get(open.size() - 1));
  }

  /** Whether a version that is active beside a newer one says Permanent and Total. */
  boolean isPermanentElsewhere() {
    return overdue.stream().anyMatch(end -> end.before().entitlement().isPermanentAndTotal());
  }

  /** Whether the version added last is the key's first one. */
  boolean isFirst() {
    return kept == null && open.size() == 1;
  }

  /** How what stands becomes what was worked out, in the order of stamps but removals first. */
  List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    Set<EventStamp> removed = new TreeSet<>(standing.keySet());
    open.forEach(version -> removed.remove(version.stamp()));
    removed.forEach(stamp -> changes.add(new Change.Remove(standing.get(stamp))));
    rewritten += removed.size();
    if (!open.isEmpty() || !standing.isEmpty()) {
      overdue.forEach(end -> compare(end.before(), end.version(), changes));
    }
    if (kept != null) {
      compare(kept, endOfKept(), changes);
    }
    for (int i = 0; i < open.size(); i++) {
      Version version = open.get(i);
      compare(standing.get(version.stamp()), ended(version, i + 1), changes);
    }
    return changes;
  }

  private Version endOfKept() {
    if (!open.isEmpty()) {
      return ended(kept, 0);
    }
    if (kept.audit().active() || standing.isEmpty()) {
      return kept;
    }
    String log = kept.audit().changeLog();
    return kept.with(
        keptCount == 1 ? Audit.first(kept.stamp(), log) : Audit.next(kept.stamp(), log));
  }

  private Version ended(Version version, int next) {
    return next < open.size()
        ? version.with(version.audit().expiredBy(open.get(next).stamp()))
        : version;
  }

  private void compare(Version before, Version after, List<Change> changes) {
    if (after.equals(before)) {
      return;
    }
    boolean wasActive = before == null || before.audit().active();
    if (wasActive && !after.audit().active()) {
      expired++;
    } else if (before != null) {
      rewritten++;
    }
    changes.add(before == null ? new Change.Insert(after) : new Change.Rewrite(before, after));
  }

  int expired() {
    return expired;
  }

  int rewritten() {
    return rewritten;
  }
}
