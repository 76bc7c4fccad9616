package org.patronage.contract;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.Comparator;
import org.patronage.domain.disability.DisabilityRule;
import org.patronage.domain.disability.RatingObservation;
import org.patronage.domain.history.Decision;
import org.patronage.domain.history.Evidence;
import org.patronage.domain.history.HistoryRule;
import org.patronage.domain.history.Standing;
import org.patronage.domain.history.Version;

/** A rule with a fault: whoever is rated again is not Permanent and Total any more. */
record TakingBack() implements HistoryRule<RatingObservation> {
  private static final DisabilityRule RIGHT = new DisabilityRule();

  @Override
  public Decision decide(Option<Version> before, RatingObservation rating, Evidence evidence) {
    Decision decision = RIGHT.decide(before, rating, evidence);
    return decision instanceof Decision.Changed changed
        ? new Decision.Changed(
            changed.who(), changed.entitlement().withPtIndicator("N"), changed.changes())
        : decision;
  }

  @Override
  public Decision sweep(Option<Version> before) {
    return RIGHT.sweep(before);
  }

  @Override
  public Decision reconsider(Option<Version> before, Standing standing) {
    return RIGHT.reconsider(before, standing);
  }

  @Override
  public boolean standsAlone(Standing standing) {
    return RIGHT.standsAlone(standing);
  }

  @Override
  public List<String> compared() {
    return RIGHT.compared();
  }

  @Override
  public Comparator<RatingObservation> precedence() {
    return RIGHT.precedence();
  }
}
