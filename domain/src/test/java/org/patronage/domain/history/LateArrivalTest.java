package org.patronage.domain.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vavr.control.Option;
import org.junit.jupiter.api.Test;
import org.patronage.domain.caregiver.Caregivers;
import org.patronage.domain.disability.Ratings;

/** A file with an older event time works the history out again from there (RULES 9). */
class LateArrivalTest {
  private final Ratings ratings = new Ratings();

  @Test
  void a_late_change_in_the_middle_takes_its_place() {
    ratings.file("2025-01-02", "50", "2024-12-01");
    ratings.file("2025-01-09", "70", "2025-01-08");
    var plan = ratings.file("2025-01-07", "60", "2025-01-06");
    assertEquals(
        """
        2025-01-02 050 N since 20241201 rated 20241201, Expired 2025-01-07
        2025-01-07 060 N since 20241201 rated 20250106, Expired 2025-01-09
        2025-01-09 070 N since 20241201 rated 20250108, Updated
        """,
        ratings.story());
    assertEquals(
        """
        SC_Combined_Disability_Percentage old value: Null changed to new value: 050
        SC_Combined_Disability_Percentage old value: 050 changed to new value: 060
        SC_Combined_Disability_Percentage old value: 060 changed to new value: 070
        """,
        ratings.logs());
    assertEquals(1, plan.tally().changed());
    assertEquals(1, plan.tally().accepted());
  }

  @Test
  void a_late_record_at_the_front_becomes_the_new_record_and_moves_the_begin_date() {
    ratings.file("2025-01-07", "60", "2025-01-06");
    ratings.file("2025-01-09", "70", "2025-01-08");
    var plan = ratings.file("2025-01-02", "50", "2024-12-01");
    assertEquals(
        """
        2025-01-02 050 N since 20241201 rated 20241201, Expired 2025-01-07
        2025-01-07 060 N since 20241201 rated 20250106, Expired 2025-01-09
        2025-01-09 070 N since 20241201 rated 20250108, Updated
        """,
        ratings.story());
    assertEquals(1, plan.tally().created());
  }

  @Test
  void a_late_record_that_says_the_same_as_the_next_one_makes_it_vanish() {
    ratings.file("2025-01-02", "50", "2024-12-01");
    ratings.file("2025-01-09", "70", "2025-01-08");
    ratings.file("2025-01-07", "70", "2025-01-06");
    assertEquals(
        """
        2025-01-02 050 N since 20241201 rated 20241201, Expired 2025-01-07
        2025-01-07 070 N since 20241201 rated 20250106, Updated
        """,
        ratings.story());
  }

  @Test
  void a_late_record_makes_a_version_of_a_later_one_that_had_said_nothing_new() {
    ratings.file("2025-01-02", "50", "2024-12-01");
    ratings.file("2025-01-09", "50", "2025-01-08");
    ratings.file("2025-01-07", "60", "2025-01-06");
    assertEquals(
        """
        2025-01-02 050 N since 20241201 rated 20241201, Expired 2025-01-07
        2025-01-07 060 N since 20241201 rated 20250106, Expired 2025-01-09
        2025-01-09 050 N since 20241201 rated 20250108, Updated
        """,
        ratings.story());
  }

  @Test
  void a_late_record_that_says_nothing_new_changes_nothing() {
    ratings.file("2025-01-02", "50", "2024-12-01");
    ratings.file("2025-01-09", "70", "2025-01-08");
    String before = ratings.story();
    var plan = ratings.file("2025-01-07", "50", "2025-01-06");
    assertEquals(before, ratings.story());
    assertEquals(new Tally(0, 0, 0, 1, 0, 0, 0, 0), plan.tally());
  }

  @Test
  void a_percentage_that_a_blank_kept_is_kept_from_the_late_record_now() {
    ratings.file("2025-01-02", "50", "2024-12-01");
    ratings.file("2025-01-09", Ratings.PERMANENT, "blank", "2025-01-08");
    ratings.file("2025-01-07", "60", "2025-01-06");
    assertEquals(
        """
        2025-01-02 050 N since 20241201 rated 20241201, Expired 2025-01-07
        2025-01-07 060 N since 20241201 rated 20250106, Expired 2025-01-09
        2025-01-09 060 Y since 20241201 rated 20250108, Updated
        """,
        ratings.story());
  }

  @Test
  void a_blank_that_began_the_history_with_zero_keeps_the_late_percentage_and_vanishes() {
    ratings.file("2025-01-09", "blank", "2025-01-08");
    ratings.file("2025-01-07", "60", "2025-01-06");
    assertEquals("2025-01-07 060 N since 20250106 rated 20250106, New\n", ratings.story());
  }

  @Test
  void a_y_that_comes_late_sticks_to_every_later_version() {
    ratings.file("2025-01-02", "50", "2024-12-01");
    ratings.file("2025-01-09", "70", "2025-01-08");
    ratings.file("2025-01-07", Ratings.PERMANENT, "60", "2025-01-06");
    assertEquals(
        """
        2025-01-02 050 N since 20241201 rated 20241201, Expired 2025-01-07
        2025-01-07 060 Y since 20241201 rated 20250106, Expired 2025-01-09
        2025-01-09 070 Y since 20241201 rated 20250108, Updated
        """,
        ratings.story());
    assertEquals(
        "SC_Combined_Disability_Percentage old value: 060 changed to new value: 070",
        ratings.history().versions().last().audit().changeLog());
  }

  @Test
  void a_version_that_stands_keeps_its_own_pt() {
    ratings.file("2025-01-02", "50", "2024-12-01");
    ratings.file("2025-01-09", Ratings.PERMANENT, "70", "2025-01-08");
    ratings.file("2025-01-07", Ratings.KNOWN, "60", "2025-01-06");
    assertEquals(
        """
        2025-01-02 050 N since 20241201 rated 20241201, Expired 2025-01-07
        2025-01-07 060 N since 20241201 rated 20250106, Expired 2025-01-09
        2025-01-09 070 Y since 20241201 rated 20250108, Updated
        """,
        ratings.story());
  }

  @Test
  void a_version_that_stands_keeps_its_own_identity_and_a_late_one_takes_todays() {
    Identifiers then = Stories.who("-", "1000000001", Ratings.PARTICIPANT);
    Identifiers now = Stories.who("2000000009", "1000000009", Ratings.PARTICIPANT);
    ratings.file("2025-01-02", as(then), "50", "2024-12-01");
    ratings.file("2025-01-09", as(then), "70", "2025-01-08");
    ratings.file("2025-01-07", as(now), "60", "2025-01-06");
    assertEquals(
        io.vavr.collection.List.of(then, now, then),
        ratings.history().versions().map(Version::who));
  }

  @Test
  void a_caregivers_history_is_worked_out_again_too() {
    Caregivers caregiver = new Caregivers();
    caregiver.file("2025-01-02", "Approved", "2023-03-04", "-");
    caregiver.file("2025-01-14", "Approved", "2023-03-04", "-");
    caregiver.file("2025-01-07", "Denied", "2023-03-04", "-");
    caregiver.file("2025-01-09", "Approved", "2023-03-04", "-");
    assertEquals(
        """
        2025-01-02 Approved from 20230304 to -, Expired 2025-01-07
        2025-01-07 Denied from 20230304 to -, Expired 2025-01-09
        2025-01-09 Approved from 20230304 to -, Updated
        """,
        caregiver.story());
  }

  private static Evidence as(Identifiers who) {
    return new Evidence(Option.some(who), false);
  }
}
