package org.patronage.application.identity;

import io.vavr.control.Option;
import org.patronage.domain.calendar.RunClock;

/** Keeps the correlation lookup fresh (RULES 10). */
public final class CorrelateIdentities {
  private final CorrelationLookup lookup;

  public CorrelateIdentities(CorrelationLookup lookup) {
    this.lookup = lookup;
  }

  /**
   * Rebuilds the lookup where it was not built on the run's day or an MVI source changed since.
   *
   * @return the new lookup's counts, none where the one that stands is fresh
   */
  public Option<CorrelationCounts> refresh(RunClock clock) {
    LookupBuild wanted = new LookupBuild(clock.today(), lookup.sources());
    boolean fresh = lookup.lastBuild().contains(wanted);
    return Option.when(!fresh, () -> lookup.rebuild(wanted));
  }
}
