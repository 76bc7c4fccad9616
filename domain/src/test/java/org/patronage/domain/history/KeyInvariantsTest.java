package org.patronage.domain.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.patronage.domain.history.Invariant.IN_ORDER;
import static org.patronage.domain.history.Invariant.ONE_ACTIVE;
import static org.patronage.domain.history.Invariant.STICKY_Y;

import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.patronage.domain.caregiver.Caregivers;
import org.patronage.domain.disability.DisabilityRule;
import org.patronage.domain.disability.RatingObservation;
import org.patronage.domain.disability.Ratings;
import org.patronage.domain.feed.EventStamp;

/** One example or more for every way in which the versions of a key can be wrong. */
class KeyInvariantsTest {
  private static final Set<Invariant> NONE = Set.of();

  @Test
  void a_history_that_follows_the_rules_breaks_none() {
    assertBroken(NONE, expired(2, "N", 9), expired(9, "N", 14), active(14, "Y"));
    assertBroken(NONE, active(2, "N"));
    assertBroken(NONE);
  }

  @Test
  void the_order_in_which_versions_are_read_does_not_matter() {
    assertBroken(NONE, active(14, "Y"), expired(9, "Y", 14), expired(2, "N", 9));
    assertBroken(Set.of(STICKY_Y), active(14, "N"), expired(9, "Y", 14), expired(2, "N", 9));
  }

  @Test
  void two_active_versions() {
    assertBroken(Set.of(ONE_ACTIVE), active(2, "N"), active(9, "N"));
  }

  @Test
  void no_active_version() {
    assertBroken(Set.of(ONE_ACTIVE), expired(2, "N", 9), expired(9, "N", 14));
  }

  @Test
  void a_y_that_the_active_version_lost() {
    assertBroken(Set.of(STICKY_Y), expired(2, "Y", 9), active(9, "N"));
  }

  @Test
  void a_y_that_comes_and_goes_and_comes_back() {
    assertBroken(Set.of(STICKY_Y), expired(2, "Y", 9), expired(9, "N", 14), active(14, "Y"));
  }

  @Test
  void an_active_version_before_an_expired_one() {
    assertBroken(Set.of(IN_ORDER), active(2, "N"), expired(9, "N", 14));
  }

  @Test
  void a_version_that_ends_after_the_next_one_has_begun() {
    assertBroken(Set.of(IN_ORDER), expired(2, "N", 10), active(9, "N"));
  }

  @Test
  void a_version_that_ends_before_it_has_begun() {
    assertBroken(Set.of(IN_ORDER), expired(2, "N", 1), active(9, "N"));
  }

  @Test
  void two_versions_of_one_event() {
    assertBroken(Set.of(IN_ORDER), expired(9, "N", 9), active(9, "N"));
  }

  @Test
  void two_versions_of_one_time_and_two_files_are_none_of_one_event() {
    EventStamp first = new EventStamp(on(9).time(), "file:/landing/a.csv");
    EventStamp second = new EventStamp(on(9).time(), "file:/landing/b.csv");
    assertBroken(
        NONE,
        new VersionState(first, false, Option.some(first.date()), false),
        new VersionState(second, true, Option.none(), false));
  }

  @Test
  void an_end_that_is_not_known_breaks_nothing() {
    assertBroken(NONE, new VersionState(on(2), false, Option.none(), false), active(9, "N"));
  }

  @Test
  void caregivers_have_no_y_to_be_taken_back() {
    Caregivers caregiver = new Caregivers();
    caregiver.file("2025-01-02", "Approved", "2023-03-04", "-");
    caregiver.file("2025-01-09", "Denied", "2023-03-04", "-");
    assertEquals(NONE, KeyInvariants.broken(states(caregiver.history().versions())));
  }

  @Test
  void a_plan_that_leaves_a_second_active_version_says_so() {
    Version one = rated("2025-01-02").head();
    Version other = rated("2025-01-09").head();
    assertEquals(
        Set.of(ONE_ACTIVE),
        KeyInvariants.brokenBy(List.of(one), List.of(new Change.Insert(other))));
  }

  @Test
  void a_plan_that_ends_what_another_program_left_active_breaks_none() {
    var known = rated("2025-01-02").appendAll(rated("2025-01-09"));
    var plan =
        Histories.plan(
            new DisabilityRule(), known, io.vavr.collection.List.of(rated70()), Ratings.KNOWN);
    assertEquals(3, plan.changes().size());
    assertEquals(NONE, plan.broken());
  }

  @Test
  void a_plan_is_not_asked_for_what_was_wrong_among_expired_versions_before() {
    Ratings permanent = new Ratings();
    permanent.file("2025-01-02", Ratings.PERMANENT, "50", "2024-12-01");
    var known = permanent.history().versions().appendAll(rated("2025-01-09"));
    var plan =
        Histories.plan(
            new DisabilityRule(), known, io.vavr.collection.List.of(rated70()), Ratings.KNOWN);
    assertEquals(NONE, plan.broken());
  }

  @Test
  void a_plan_that_changes_nothing_says_nothing_of_what_stands() {
    Ratings ratings = new Ratings();
    ratings.file("2025-01-02", "50", "2024-12-01");
    var known = ratings.history().versions().append(ratings.history().versions().head());
    var plan =
        Histories.plan(new DisabilityRule(), known, io.vavr.collection.List.empty(), Ratings.KNOWN);
    assertEquals(NONE, plan.broken());
  }

  private static io.vavr.collection.List<Version> rated(String day) {
    Ratings ratings = new Ratings();
    ratings.file(day, "50", "2024-12-01");
    return ratings.history().versions();
  }

  private static Arrival<RatingObservation> rated70() {
    return new Arrival.Delivered<>(Stories.on("2025-01-14"), 2, Ratings.rating("70", "2025-01-13"));
  }

  private static List<VersionState> states(io.vavr.collection.List<Version> versions) {
    return versions.map(VersionState::of).asJava();
  }

  private static void assertBroken(Set<Invariant> broken, VersionState... versions) {
    assertEquals(broken, KeyInvariants.broken(List.of(versions)));
  }

  private static VersionState active(int day, String pt) {
    return new VersionState(on(day), true, Option.none(), pt.equals("Y"));
  }

  private static VersionState expired(int day, String pt, int end) {
    return new VersionState(
        on(day), false, Option.some(LocalDate.of(2025, 1, end)), pt.equals("Y"));
  }

  private static EventStamp on(int day) {
    return Stories.on(LocalDate.of(2025, 1, day).toString());
  }
}
