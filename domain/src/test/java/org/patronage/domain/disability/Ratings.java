package org.patronage.domain.disability;

import io.vavr.control.Option;
import java.time.LocalDate;
import org.patronage.domain.feed.EventStamp;
import org.patronage.domain.history.Evidence;
import org.patronage.domain.history.HistoryPlan;
import org.patronage.domain.history.Identifiers;
import org.patronage.domain.history.KeyHistory;
import org.patronage.domain.history.Stories;

/** One participant's ratings in a test. */
public final class Ratings {
  public static final String PARTICIPANT = "600000001";
  public static final Identifiers WHO = Stories.who("2000000001", "1000000001", PARTICIPANT);
  public static final Evidence KNOWN = new Evidence(Option.some(WHO), false);
  public static final Evidence PERMANENT = new Evidence(Option.some(WHO), true);

  private final KeyHistory<RatingObservation> history = new KeyHistory<>(new DisabilityRule());

  /** A rating in words: a percentage or {@code blank}, and the date of the rating. */
  public static RatingObservation rating(String percentage, String date) {
    Option<Integer> value =
        percentage.equals("blank") ? Option.none() : Option.some(Integer.parseInt(percentage));
    return new RatingObservation(PARTICIPANT, value, LocalDate.parse(date));
  }

  /** The file of a day says this of the participant. */
  public HistoryPlan<RatingObservation> file(
      String day, Evidence today, String percentage, String date) {
    return history.take(Stories.on(day), today, rating(percentage, date));
  }

  public HistoryPlan<RatingObservation> file(String day, String percentage, String date) {
    return file(day, KNOWN, percentage, date);
  }

  public HistoryPlan<RatingObservation> sweep(String day) {
    EventStamp stamp = Stories.on(day);
    return history.sweep(stamp);
  }

  public KeyHistory<RatingObservation> history() {
    return history;
  }

  public String story() {
    return Stories.ofRatings(history.versions());
  }

  public String logs() {
    return Stories.logs(history.versions());
  }
}
