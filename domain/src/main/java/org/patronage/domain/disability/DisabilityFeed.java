package org.patronage.domain.disability;

import java.util.List;
import org.patronage.domain.history.Feed;

/** Service-Connected Disability ratings, from VADIR (RULES 2, 9). */
public final class DisabilityFeed {
  public static final Feed<RatingObservation> SCD =
      new Feed<>(
          "SCD",
          RatingRecord.CONTRACT,
          new RatingRecord(),
          List.of("participant_id"),
          "participant_id",
          new DisabilityRule());

  private DisabilityFeed() {}
}
