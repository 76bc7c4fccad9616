package org.patronage.bootstrap.synthetic;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.time.LocalDate;
import org.patronage.domain.InvalidRequestException;

/**
 * What to generate. A plan with more days gives the same earlier files and adds later ones.
 *
 * @param people how many Veterans there are, 1 to 50 000 000; one caregiver is added for every
 *     twenty
 * @param days over how many calendar days the feeds run, 1 to 3 660
 * @param seed what all chance comes from; any value
 * @param firstDay the day of the first files, UTC, 2024-12-18 or later
 */
public record SyntheticPlan(int people, int days, long seed, LocalDate firstDay) {

  /** Up to here every identifier keeps its number of digits and stays in its own range. */
  private static final int MOST_PEOPLE = 50_000_000;

  private static final int MOST_DAYS = 3_660;

  /** The CG feed begins on this day at 20:00Z (RULES 2): what is older is never taken. */
  private static final LocalDate EARLIEST = LocalDate.of(2024, 12, 18);

  private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

  /**
   * @throws InvalidRequestException if a value is out of its range
   */
  public SyntheticPlan {
    if (people < 1 || people > MOST_PEOPLE) {
      throw refused("people", people, "1 to " + MOST_PEOPLE);
    }
    if (days < 1 || days > MOST_DAYS) {
      throw refused("days", days, "1 to " + MOST_DAYS);
    }
    if (firstDay == null || firstDay.isBefore(EARLIEST) || firstDay.isAfter(LATEST)) {
      throw refused("first day", firstDay, EARLIEST + " to " + LATEST);
    }
  }

  /** The days on which files land, in their order; the first day is one of them. */
  public Seq<LocalDate> feedDays() {
    FeedDays landing = FeedDays.of(this);
    return List.range(0, landing.count()).map(landing::date);
  }

  /** How many caregivers there are: one for every twenty people, and at least one. */
  int caregivers() {
    return Math.max(1, people / 20);
  }

  private static InvalidRequestException refused(String what, Object value, String range) {
    return new InvalidRequestException(
        "A synthetic landing zone cannot have " + what + " = " + value + ": give " + range + ".");
  }
}
