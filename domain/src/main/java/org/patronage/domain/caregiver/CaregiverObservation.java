package org.patronage.domain.caregiver;

import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.patronage.domain.feed.Observation;

/**
 * What a record of the CG feed, or of its seed, says.
 *
 * @param caregiverIcn 10 digits
 * @param veteranIcn 10 digits
 * @param applicantType as sent
 * @param status as sent
 * @param begin the disposition's date
 * @param termination the date on which benefits end
 * @param created when CARMA wrote the record; the feed's beginning for the seed
 */
public record CaregiverObservation(
    String caregiverIcn,
    String veteranIcn,
    String applicantType,
    Option<String> status,
    Option<LocalDate> begin,
    Option<LocalDate> termination,
    Instant created)
    implements Observation {

  /** The latest {@code CreatedDate} counts (RULES 5). */
  static final Comparator<CaregiverObservation> PRECEDENCE =
      Comparator.comparing(CaregiverObservation::created);

  public CaregiverObservation {
    Objects.requireNonNull(created, "created");
    if (caregiverIcn.isEmpty() || veteranIcn.isEmpty() || applicantType.isEmpty()) {
      throw new IllegalArgumentException("a caregiver event has caregiver, Veteran and type");
    }
  }

  @Override
  public List<String> key() {
    return List.of(caregiverIcn, veteranIcn, applicantType);
  }
}
