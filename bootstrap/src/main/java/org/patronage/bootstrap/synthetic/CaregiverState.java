package org.patronage.bootstrap.synthetic;

import java.util.SplittableRandom;

/**
 * Where a caregiver's case stands on a day. Dates are days since 1970-01-01, or {@link #NONE}.
 *
 * @param begin the date of the disposition
 * @param benefitsEnd the end of the benefits
 * @param revoked the date of the revocation
 */
record CaregiverState(String status, long begin, long benefitsEnd, long revoked) {

  static final long NONE = Long.MIN_VALUE;

  /** The state on that feed day, or with {@link Caregiver#IN_SEED} before all of them. */
  static CaregiverState on(int day, Caregiver caregiver, FeedDays days, Dice dice) {
    long started = days.epochDay(Math.max(0, caregiver.start()));
    long begin = started - caregiver.beganBefore();
    if (day >= caregiver.end()) {
      return ended(begin, days.epochDay(caregiver.end()), caregiver, dice);
    }
    if (day >= caregiver.pending()) {
      return new CaregiverState(Caregiver.PENDING, begin, NONE, NONE);
    }
    return begun(begin, started, caregiver, dice);
  }

  /** One in ten of the approved has an end in sight. */
  private static CaregiverState begun(long begin, long started, Caregiver caregiver, Dice dice) {
    SplittableRandom draw = dice.roll(Topic.CAREGIVER_BEGIN, caregiver.number());
    return switch (caregiver.firstStatus()) {
      case Caregiver.BENEFITS_END ->
          new CaregiverState(caregiver.firstStatus(), begin, started - 29 + draw.nextInt(90), NONE);
      case Caregiver.DISCHARGED, Caregiver.REVOKED ->
          new CaregiverState(caregiver.firstStatus(), begin, NONE, started - 1 - draw.nextInt(29));
      case Caregiver.APPROVED ->
          new CaregiverState(
              caregiver.firstStatus(),
              begin,
              draw.nextInt(10) == 0 ? started + 30 + draw.nextInt(120) : NONE,
              NONE);
      default -> new CaregiverState(caregiver.firstStatus(), begin, NONE, NONE);
    };
  }

  private static CaregiverState ended(long begin, long ended, Caregiver caregiver, Dice dice) {
    SplittableRandom draw = dice.roll(Topic.CAREGIVER_END, caregiver.number());
    return switch (draw.nextInt(3)) {
      case 0 ->
          new CaregiverState(Caregiver.BENEFITS_END, begin, ended - 10 + draw.nextInt(90), NONE);
      case 1 -> new CaregiverState(Caregiver.REVOKED, begin, ended - 1, ended - 1);
      default ->
          new CaregiverState(Caregiver.DISCHARGED, begin, ended + draw.nextInt(90), ended - 1);
    };
  }
}
