package org.patronage.domain.history;

import io.vavr.control.Option;
import java.util.List;
import org.patronage.domain.feed.Observation;

/**
 * What a key had by a file that is taken back. That it goes takes nobody's {@code Y}, which PT gave
 * and not the file, nor whom a record in its place names (RULES 7, 9).
 *
 * @param version none where the key had none by it, or nothing is taken back
 * @param moves whether the file only moves to an earlier place
 */
record Former(Option<Version> version, boolean moves) {

  static <O extends Observation> Former of(List<Version> known, List<Arrival<O>> arrivals) {
    Version gone = null;
    boolean moves = false;
    for (Arrival<O> arrival : arrivals) {
      boolean moved = arrival instanceof Arrival.Moved<O>;
      if (moved || arrival instanceof Arrival.Withdrawn<O>) {
        moves |= moved;
        gone = at(known, arrival).getOrElse(gone);
      }
    }
    return new Former(Option.of(gone), moves);
  }

  private static Option<Version> at(List<Version> known, Arrival<?> gone) {
    return Option.ofOptional(
        known.stream().filter(version -> version.stamp().equals(gone.stamp())).findFirst());
  }

  boolean isPermanent() {
    return version.exists(gone -> gone.entitlement().isPermanentAndTotal());
  }

  /**
   * Whether an arrival means something to the key. Of whom PT says {@code Y} today the sweep of the
   * PT sources takes care, in its own place.
   */
  boolean minds(Arrival<?> arrival, Evidence today) {
    return !(arrival instanceof Arrival.Kept<?>)
        || (isPermanent() && (moves || !today.permanentAndTotal()));
  }
}
