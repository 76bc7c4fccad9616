package org.patronage.domain.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.patronage.domain.feed.EventStamp;

/** Holds the versions of one key against the invariants that they decide by themselves. */
public final class KeyInvariants {
  private KeyInvariants() {}

  /**
   * Which invariants are broken.
   *
   * @param versions of one key, in any order: all of them, or the active ones and those that were
   *     expired last, which decide the same of a key that was sound before; of none none is broken
   */
  public static Set<Invariant> broken(List<VersionState> versions) {
    Set<Invariant> broken = EnumSet.noneOf(Invariant.class);
    if (versions.isEmpty()) {
      return broken;
    }
    if (versions.stream().filter(VersionState::active).count() != 1) {
      broken.add(Invariant.ONE_ACTIVE);
    }
    List<VersionState> sorted = new ArrayList<>(versions);
    sorted.sort(Comparator.comparing(VersionState::stamp));
    for (int i = 0; i < sorted.size(); i++) {
      compare(sorted, i, broken);
    }
    return broken;
  }

  private static void compare(List<VersionState> sorted, int i, Set<Invariant> broken) {
    VersionState one = sorted.get(i);
    if (one.ended().exists(date -> date.isBefore(one.stamp().date()))) {
      broken.add(Invariant.IN_ORDER);
    }
    if (i + 1 == sorted.size()) {
      return;
    }
    VersionState next = sorted.get(i + 1);
    if (one.permanentAndTotal() && !next.permanentAndTotal()) {
      broken.add(Invariant.STICKY_Y);
    }
    boolean overlap = one.ended().exists(date -> date.isAfter(next.stamp().date()));
    boolean outlived = one.active() && !next.active();
    if (overlap || outlived || one.stamp().equals(next.stamp())) {
      broken.add(Invariant.IN_ORDER);
    }
  }

  /**
   * Which invariants would be broken after {@code changes}; none where nothing changes. What
   * another program left among expired versions cannot be mended by a new one, and is no fault of
   * the changes; one active version there is after them, whatever was before.
   */
  static Set<Invariant> brokenBy(List<Version> known, List<Change> changes) {
    if (changes.isEmpty()) {
      return EnumSet.noneOf(Invariant.class);
    }
    List<Version> after = new ArrayList<>(known);
    changes.forEach(change -> apply(after, change));
    Set<Invariant> broken = broken(states(after));
    if (!broken.isEmpty()) {
      Set<Invariant> before = broken(states(known));
      before.remove(Invariant.ONE_ACTIVE);
      broken.removeAll(before);
    }
    return broken;
  }

  private static List<VersionState> states(List<Version> versions) {
    return versions.stream().map(VersionState::of).toList();
  }

  private static void apply(List<Version> versions, Change change) {
    if (change instanceof Change.Insert insert) {
      versions.add(insert.version());
    } else if (change instanceof Change.Rewrite rewrite) {
      versions.replaceAll(one -> isAt(one, change.stamp()) ? rewrite.version() : one);
    } else {
      versions.removeIf(one -> isAt(one, change.stamp()));
    }
  }

  private static boolean isAt(Version version, EventStamp stamp) {
    return version.stamp().equals(stamp);
  }
}
