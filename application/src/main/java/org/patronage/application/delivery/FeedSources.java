package org.patronage.application.delivery;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import org.patronage.domain.caregiver.CaregiverObservation;
import org.patronage.domain.disability.RatingObservation;

/** Where the two feeds land. */
public record FeedSources(
    FeedSource<RatingObservation> disability, FeedSource<CaregiverObservation> caregiver) {

  /** In the order in which a run takes them (RULES 4). */
  public Seq<FeedSource<?>> all() {
    return List.of(caregiver, disability);
  }
}
