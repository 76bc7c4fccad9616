package org.patronage.domain.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.patronage.domain.disability.DisabilityRule;
import org.patronage.domain.disability.RatingObservation;
import org.patronage.domain.disability.Ratings;
import org.patronage.domain.feed.EventStamp;

/** What taking a file back means for one participant, case by case. */
class WithdrawalTest {
  private static final EventStamp FIRST = Stories.on("2025-01-02");
  private static final EventStamp SECOND = Stories.on("2025-01-07");
  private static final EventStamp THIRD = Stories.on("2025-01-09");

  private final Ratings ratings = new Ratings();

  @Test
  void the_version_before_it_is_as_it_was_before_it_came() {
    ratings.file("2025-01-02", "50", "2024-12-01");
    String before = ratings.story();
    ratings.file("2025-01-07", "60", "2025-01-06");
    HistoryPlan<RatingObservation> plan = withdraw(SECOND);
    assertEquals(before, ratings.story());
    assertEquals(2, plan.tally().revised());
    assertEquals(List.of(FIRST), stamps(plan, Change::isNews));
    assertEquals(List.of(SECOND), stamps(plan, Change::isOvertaken));
  }

  @Test
  void an_expired_version_is_overtaken_too_where_it_says_something_else_and_only_there() {
    ratings.file("2025-01-02", "50", "2024-12-01");
    ratings.file("2025-01-07", "60", "2025-01-06");
    ratings.file("2025-01-09", "70", "2025-01-08");
    ratings.file("2025-01-11", "80", "2025-01-10");
    assertEquals(List.of(SECOND), stamps(withdraw(SECOND), Change::isOvertaken));
    assertEquals(
        List.of(FIRST, THIRD, Stories.on("2025-01-11")),
        stamps(withdraw(FIRST), Change::isOvertaken));
  }

  private static List<EventStamp> stamps(
      HistoryPlan<RatingObservation> plan, Predicate<Change> which) {
    return List.ofAll(plan.changes()).filter(which).map(Change::stamp);
  }

  @Test
  void a_version_that_stands_keeps_its_y_though_pt_was_first_heard_of_with_the_withdrawn_file() {
    ratings.file("2025-01-02", "50", "2024-12-01");
    ratings.file("2025-01-07", Ratings.PERMANENT, "60", "2025-01-06");
    ratings.file("2025-01-09", "70", "2025-01-08");
    withdraw(SECOND);
    assertEquals(
        """
        2025-01-02 050 N since 20241201 rated 20241201, Expired 2025-01-09
        2025-01-09 070 Y since 20241201 rated 20250108, Updated
        """,
        ratings.story());
  }

  @Test
  void a_sweep_of_somebody_who_has_no_rating_any_more_goes_too() {
    ratings.file("2025-01-02", "50", "2024-12-01");
    ratings.sweep("2025-01-07");
    withdraw(FIRST);
    assertEquals("", ratings.story());
  }

  @Test
  void a_sweep_that_moves_to_a_later_file_counts_as_revised() {
    ratings.file("2025-01-02", "50", "2024-12-01");
    ratings.sweep("2025-01-07");
    HistoryPlan<RatingObservation> plan =
        ratings.history().withdraw(SECOND, Ratings.PERMANENT, Option.some(THIRD));
    assertEquals(
        List.of(FIRST, THIRD), List.ofAll(ratings.history().versions()).map(Version::stamp));
    assertEquals(0, plan.tally().ptDriven());
    assertEquals(3, plan.tally().revised());
  }

  @Test
  void a_rating_whose_file_is_not_at_hand_stands_alone() {
    Version adopted =
        new Version(
            Ratings.WHO,
            Entitlement.rating("050", "N", "20241201", "20241201"),
            THIRD,
            Audit.first(THIRD, "SC_Combined_Disability_Percentage old value: 040 changed"));
    List<Arrival<RatingObservation>> gone = List.of(new Arrival.Withdrawn<>(FIRST));
    var plan = Histories.plan(new DisabilityRule(), List.of(adopted), gone, Ratings.KNOWN);
    assertEquals(1, Histories.apply(List.of(adopted), plan).size());
  }

  @Test
  void a_later_record_that_lived_on_its_identity_waits_and_is_no_record_of_the_delivery() {
    ratings.file("2025-01-02", Ratings.KNOWN, "50", "2024-12-01");
    ratings.file("2025-01-07", Evidence.NONE, "50", "2025-01-06");
    HistoryPlan<RatingObservation> plan =
        ratings.history().withdraw(FIRST, Evidence.NONE, Option.none());
    assertEquals("", ratings.story());
    assertEquals(List.of(SECOND), List.ofAll(plan.unresolved()).map(Arrival.Delivered::stamp));
    assertEquals(DisabilityRule.NO_ICN, plan.reason());
    assertEquals(0, plan.tally().unresolved());
  }

  @Test
  void a_y_that_pt_gave_with_it_stays_though_pt_is_silent_by_now() {
    ratings.file("2025-01-02", "50", "2024-12-01");
    ratings.sweep("2025-01-07");
    ratings.file("2025-01-09", "50", "2024-12-01");
    withdraw(SECOND);
    assertEquals(
        """
        2025-01-02 050 N since 20241201 rated 20241201, Expired 2025-01-09
        2025-01-09 050 Y since 20241201 rated 20241201, Updated
        """,
        ratings.story());
  }

  @Test
  void with_nothing_behind_it_the_newest_version_that_remains_has_its_y() {
    ratings.file("2025-01-02", "50", "2024-12-01");
    ratings.sweep("2025-01-07");
    HistoryPlan<RatingObservation> plan = withdraw(SECOND);
    assertEquals("2025-01-02 050 Y since 20241201 rated 20241201, New\n", ratings.story());
    assertEquals(List.of(FIRST), stamps(plan, Change::isNews));
  }

  @Test
  void nobody_gets_a_y_by_it_whose_version_had_none() {
    ratings.file("2025-01-02", "50", "2024-12-01");
    ratings.file("2025-01-07", "60", "2025-01-06");
    ratings.file("2025-01-09", "50", "2024-12-01");
    withdraw(SECOND);
    assertEquals("2025-01-02 050 N since 20241201 rated 20241201, New\n", ratings.story());
  }

  @Test
  void a_y_of_somebody_whom_it_alone_mentioned_goes_with_them() {
    ratings.file("2025-01-07", Ratings.PERMANENT, "60", "2025-01-06");
    withdraw(SECOND);
    assertEquals("", ratings.story());
  }

  @Test
  void a_record_in_its_place_has_its_y_and_names_whom_it_named() {
    ratings.file("2025-01-02", Ratings.PERMANENT, "50", "2024-12-01");
    List<Arrival<RatingObservation>> arrivals =
        List.of(
            new Arrival.Withdrawn<>(FIRST),
            new Arrival.Delivered<>(FIRST, 2, Ratings.rating("60", "2024-12-01")));
    List<Version> known = ratings.history().versions();
    var plan = Histories.plan(new DisabilityRule(), known, arrivals, Evidence.NONE);
    List<Version> after = Histories.apply(known, plan);
    assertEquals("2025-01-02 060 Y since 20241201 rated 20241201, New\n", Stories.ofRatings(after));
    assertEquals(List.of(Ratings.WHO), after.map(Version::who));
    assertEquals(1, plan.tally().created());
    assertEquals(1, plan.tally().accepted());
  }

  @Test
  void a_record_in_its_place_of_somebody_whom_it_did_not_mention_takes_what_is_known_today() {
    Identifiers now = Stories.who("2000000009", "1000000009", Ratings.PARTICIPANT);
    List<Arrival<RatingObservation>> arrivals =
        List.of(
            new Arrival.Withdrawn<>(FIRST),
            new Arrival.Delivered<>(FIRST, 2, Ratings.rating("60", "2024-12-01")));
    var plan =
        Histories.plan(
            new DisabilityRule(), List.of(), arrivals, new Evidence(Option.some(now), false));
    assertEquals(List.of(now), Histories.apply(List.of(), plan).map(Version::who));
  }

  private HistoryPlan<RatingObservation> withdraw(EventStamp stamp) {
    return ratings.history().withdraw(stamp, Ratings.KNOWN, Option.none());
  }
}
