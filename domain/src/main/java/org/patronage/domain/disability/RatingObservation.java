package org.patronage.domain.disability;

import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.patronage.domain.feed.Observation;

/**
 * What a record of the SCD feed says.
 *
 * @param participantId digits, leading zeros kept
 * @param percentage from 0 to 100; none means: keep what is known
 * @param ratingDate the date of the rating
 */
public record RatingObservation(
    String participantId, Option<Integer> percentage, LocalDate ratingDate) implements Observation {

  /** The latest rating date counts, then the higher percentage, blank lowest (RULES 5). */
  static final Comparator<RatingObservation> PRECEDENCE =
      Comparator.comparing(RatingObservation::ratingDate)
          .thenComparing(rating -> rating.percentage().getOrElse(-1));

  public RatingObservation {
    Objects.requireNonNull(ratingDate, "ratingDate");
    if (participantId.isEmpty()) {
      throw new IllegalArgumentException("a rating has a participant");
    }
  }

  @Override
  public List<String> key() {
    return List.of(participantId);
  }
}
