package org.patronage.bootstrap.synthetic;

import java.util.SplittableRandom;

/** Every person's ratings on every feed day, worked out each time anew, remembered never. */
final class RatingHistory {

  private static final int MILLION = 1_000_000;

  /** A daily file has about 2 % of all people, or about so many, if that is more. */
  private static final int HANDFUL = 60;

  private final Dice dice;
  private final FeedDays days;
  private final int dailyInMillion;

  RatingHistory(SyntheticPlan plan, FeedDays days) {
    this.dice = new Dice(plan.seed());
    this.days = days;
    this.dailyInMillion =
        (int) Math.min(MILLION, Math.max(20_000, (long) HANDFUL * MILLION / plan.people()));
  }

  /**
   * The feed day of a person's first rating: the first one for nine in ten, one of the forty after
   * it for the others. Person 0 is there from the beginning.
   */
  int arrival(int person) {
    SplittableRandom draw = dice.roll(Topic.ARRIVAL, person);
    return person == 0 || draw.nextInt(10) > 0 ? 0 : 1 + draw.nextInt(40);
  }

  /** Whether the person stands in the file of that day. */
  Presence presence(int person, int day) {
    int arrival = arrival(person);
    if (day <= arrival) {
      return day == arrival ? Presence.CHANGED : Presence.ABSENT;
    }
    return dailyPresence(person, day);
  }

  /** The person's rating on that day, which is no day before the arrival. */
  Rating rating(int person, int day) {
    int arrival = arrival(person);
    for (int earlier = day; earlier > arrival; earlier--) {
      if (dailyPresence(person, earlier) == Presence.CHANGED) {
        SplittableRandom draw = dice.roll(Topic.NEW_RATING, person, earlier);
        return Rating.drawn(draw, days.epochDay(earlier) - 1 - draw.nextInt(2));
      }
    }
    SplittableRandom draw = dice.roll(Topic.FIRST_RATING, person);
    return Rating.drawn(draw, days.epochDay(arrival) - 3 - draw.nextInt(1_000));
  }

  /** One in five of those who stand in a daily file has a new rating. */
  private Presence dailyPresence(int person, int day) {
    int drawn = dice.roll(Topic.PRESENCE, person, day).nextInt(MILLION);
    if (drawn >= dailyInMillion) {
      return Presence.ABSENT;
    }
    return drawn < dailyInMillion / 5 ? Presence.CHANGED : Presence.UNCHANGED;
  }
}
