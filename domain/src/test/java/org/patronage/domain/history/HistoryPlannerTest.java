package org.patronage.domain.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vavr.collection.List;
import org.junit.jupiter.api.Test;
import org.patronage.domain.caregiver.Caregivers;
import org.patronage.domain.disability.DisabilityRule;
import org.patronage.domain.disability.RatingObservation;
import org.patronage.domain.disability.Ratings;

/** Files that come in their order (RULES 9). */
class HistoryPlannerTest {
  private final Ratings ratings = new Ratings();

  @Test
  void the_first_record_of_a_person_opens_a_history() {
    var plan = ratings.file("2025-01-02", "70", "2024-12-01");
    assertEquals("2025-01-02 070 N since 20241201 rated 20241201, New\n", ratings.story());
    assertEquals(new Tally(0, 1, 0, 0, 0, 0, 0, 0), plan.tally());
  }

  @Test
  void a_changed_record_expires_the_version_before_it_on_its_own_date() {
    ratings.file("2025-01-02", "70", "2024-12-01");
    var plan = ratings.file("2025-01-07", "80", "2025-01-06");
    assertEquals(
        """
        2025-01-02 070 N since 20241201 rated 20241201, Expired 2025-01-07
        2025-01-07 080 N since 20241201 rated 20250106, Updated
        """,
        ratings.story());
    assertEquals(new Tally(0, 0, 1, 0, 0, 1, 0, 0), plan.tally());
  }

  @Test
  void the_expired_version_keeps_its_other_columns() {
    ratings.file("2025-01-02", "70", "2024-12-01");
    Version before = ratings.history().versions().head();
    ratings.file("2025-01-07", "80", "2025-01-06");
    Version after = ratings.history().versions().head();
    assertEquals(before.who(), after.who());
    assertEquals(before.entitlement(), after.entitlement());
    assertEquals(before.audit().changeLog(), after.audit().changeLog());
  }

  @Test
  void an_unchanged_record_writes_nothing() {
    ratings.file("2025-01-02", "70", "2024-12-01");
    var plan = ratings.file("2025-01-07", "70", "2025-01-06");
    assertEquals(List.empty(), List.ofAll(plan.changes()));
    assertEquals(new Tally(0, 0, 0, 1, 0, 0, 0, 0), plan.tally());
  }

  @Test
  void there_and_back_are_two_changes() {
    ratings.file("2025-01-02", "70", "2024-12-01");
    ratings.file("2025-01-07", "80", "2025-01-06");
    ratings.file("2025-01-09", "70", "2025-01-08");
    assertEquals(
        """
        2025-01-02 070 N since 20241201 rated 20241201, Expired 2025-01-07
        2025-01-07 080 N since 20241201 rated 20250106, Expired 2025-01-09
        2025-01-09 070 N since 20241201 rated 20250108, Updated
        """,
        ratings.story());
  }

  @Test
  void of_duplicates_in_a_file_the_one_that_counts_is_applied_and_the_others_are_counted() {
    var plan =
        ratings
            .history()
            .take(
                Stories.on("2025-01-02"),
                Ratings.KNOWN,
                List.of(
                    Ratings.rating("70", "2024-12-01"),
                    Ratings.rating("80", "2024-12-31"),
                    Ratings.rating("100", "2024-12-01")));
    assertEquals("2025-01-02 080 N since 20241231 rated 20241231, New\n", ratings.story());
    assertEquals(new Tally(2, 1, 0, 0, 0, 0, 0, 0), plan.tally());
  }

  @Test
  void of_equal_duplicates_the_later_line_counts() {
    Caregivers caregiver = new Caregivers();
    caregiver
        .history()
        .take(
            Stories.on("2025-01-02"),
            Caregivers.KNOWN,
            List.of(
                Caregivers.event("Approved", "2023-03-04", "-"),
                Caregivers.event("Denied", "2023-03-04", "-")));
    assertEquals("2025-01-02 Denied from 20230304 to -, New\n", caregiver.story());
  }

  @Test
  void several_files_at_once_leave_what_they_leave_one_by_one() {
    List<Arrival<RatingObservation>> arrivals =
        List.of(
            new Arrival.Delivered<>(
                Stories.on("2025-01-09"), 2, Ratings.rating("70", "2025-01-08")),
            new Arrival.Delivered<>(
                Stories.on("2025-01-02"), 2, Ratings.rating("70", "2024-12-01")),
            new Arrival.Delivered<>(
                Stories.on("2025-01-07"), 2, Ratings.rating("80", "2025-01-06")));
    var plan = Histories.plan(new DisabilityRule(), List.empty(), arrivals, Ratings.KNOWN);
    there_and_back_are_two_changes();
    assertEquals(ratings.story(), Stories.ofRatings(Histories.apply(List.empty(), plan)));
    assertEquals(new Tally(0, 1, 2, 0, 0, 2, 0, 0), plan.tally());
  }

  @Test
  void two_files_of_one_time_stand_in_the_order_of_their_names() {
    var time = Stories.on("2025-01-02").time();
    var b = new org.patronage.domain.feed.EventStamp(time, "file:/a/b.csv");
    var a = new org.patronage.domain.feed.EventStamp(time, "file:/b/a.csv");
    ratings.history().take(b, Ratings.KNOWN, Ratings.rating("80", "2025-01-01"));
    ratings.history().take(a, Ratings.KNOWN, Ratings.rating("70", "2024-12-01"));
    assertEquals(
        """
        2025-01-02 070 N since 20241201 rated 20241201, Expired 2025-01-02
        2025-01-02 080 N since 20241201 rated 20250101, Updated
        """,
        ratings.story());
  }

  @Test
  void a_record_in_the_file_outweighs_a_sweep_with_it() {
    ratings.file("2025-01-02", "70", "2024-12-01");
    var stamp = Stories.on("2025-01-07");
    var plan =
        Histories.plan(
            new DisabilityRule(),
            ratings.history().versions(),
            List.of(
                new Arrival.Swept<>(stamp),
                new Arrival.Delivered<>(stamp, 2, Ratings.rating("80", "2025-01-06"))),
            Ratings.KNOWN);
    assertEquals(new Tally(0, 0, 1, 0, 0, 1, 0, 0), plan.tally());
  }

  @Test
  void a_person_nobody_knows_waits_and_every_record_of_theirs_with_them() {
    ratings.file("2025-01-02", Evidence.NONE, "70", "2024-12-01");
    var plan = ratings.file("2025-01-07", Evidence.NONE, "80", "2025-01-06");
    assertEquals(1, plan.unresolved().size());
    assertEquals(2, plan.unresolved().get(0).line());
    assertEquals(DisabilityRule.NO_ICN, plan.reason());
    assertEquals("", ratings.story());
    assertEquals(new Tally(0, 0, 0, 0, 1, 0, 0, 0), plan.tally());
  }

  @Test
  void a_waiting_record_is_taken_up_with_its_own_file_and_event_time() {
    var stamp = Stories.on("2025-01-02");
    ratings.file("2025-01-02", Evidence.NONE, "70", "2024-12-01");
    ratings.file("2025-01-07", Ratings.KNOWN, "80", "2025-01-06");
    var waiting = new Arrival.Delivered<>(stamp, 2, Ratings.rating("70", "2024-12-01"));
    var later =
        new Arrival.Replayed<>(Stories.on("2025-01-07"), 2, Ratings.rating("80", "2025-01-06"));
    var plan =
        Histories.plan(
            new DisabilityRule(),
            ratings.history().versions(),
            List.of(waiting, later),
            Ratings.KNOWN);
    assertEquals(
        """
        2025-01-02 070 N since 20241201 rated 20241201, Expired 2025-01-07
        2025-01-07 080 N since 20241201 rated 20250106, Updated
        """,
        Stories.ofRatings(Histories.apply(ratings.history().versions(), plan)));
  }

  @Test
  void a_record_that_is_both_taken_up_and_read_again_counts_as_taken_up_in_either_order() {
    var stamp = Stories.on("2025-01-07");
    Arrival<RatingObservation> taken =
        new Arrival.Delivered<>(stamp, 2, Ratings.rating("80", "2025-01-06"));
    Arrival<RatingObservation> again =
        new Arrival.Replayed<>(stamp, 2, Ratings.rating("80", "2025-01-06"));
    for (List<Arrival<RatingObservation>> order :
        List.of(List.of(taken, again), List.of(again, taken))) {
      var plan = Histories.plan(new DisabilityRule(), List.empty(), order, Ratings.KNOWN);
      assertEquals(new Tally(0, 1, 0, 0, 0, 0, 0, 0), plan.tally());
      var waiting = Histories.plan(new DisabilityRule(), List.empty(), order, Evidence.NONE);
      assertEquals(1, waiting.unresolved().size());
    }
  }
}
