package org.patronage.domain.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.patronage.domain.caregiver.CaregiverObservation;
import org.patronage.domain.caregiver.CaregiverRule;
import org.patronage.domain.caregiver.Caregivers;
import org.patronage.domain.disability.DisabilityRule;
import org.patronage.domain.disability.RatingObservation;
import org.patronage.domain.disability.Ratings;
import org.patronage.domain.feed.LineCounts;
import org.patronage.domain.feed.Observation;

/** What holds of every history, whatever comes in and in whatever order (RULES 9). */
class HistoryPropertiesTest {
  private static final DisabilityRule RATING = new DisabilityRule();
  private static final CaregiverRule CARE = new CaregiverRule();

  @Property
  void ratings_leave_the_same_versions_in_any_order(
      @ForAll("ratings") Landing<RatingObservation> landing, @ForAll("evidence") Evidence today) {
    assertEquals(
        taken(RATING, landing.sorted(), today).versions(),
        taken(RATING, landing, today).versions());
  }

  @Property
  void caregivers_leave_the_same_versions_in_any_order(
      @ForAll("caregivers") Landing<CaregiverObservation> landing) {
    assertEquals(
        taken(CARE, landing.sorted(), Caregivers.KNOWN).versions(),
        taken(CARE, landing, Caregivers.KNOWN).versions());
  }

  @Property
  void everything_at_once_leaves_what_one_by_one_leaves(
      @ForAll("ratings") Landing<RatingObservation> landing, @ForAll("evidence") Evidence today) {
    KeyHistory<RatingObservation> oneByOne = taken(RATING, landing, today);
    List<Arrival<RatingObservation>> all =
        landing
            .files()
            .flatMap(
                file ->
                    file.said()
                        .zipWithIndex(
                            (said, index) ->
                                new Arrival.Delivered<>(file.stamp(), index + 2L, said)));
    var plan = Histories.plan(RATING, List.empty(), all, today);
    assertEquals(oneByOne.versions(), Histories.apply(List.empty(), plan));
  }

  @Property
  void the_same_records_again_change_nothing(
      @ForAll("ratings") Landing<RatingObservation> landing, @ForAll("evidence") Evidence today) {
    var plan = taken(RATING, landing, today).again(today);
    assertTrue(plan.changes().isEmpty(), () -> plan.changes().toString());
    assertEquals(false, plan.tally().changesHistory());
  }

  @Property
  void the_same_caregiver_events_again_change_nothing(
      @ForAll("caregivers") Landing<CaregiverObservation> landing) {
    var plan = taken(CARE, landing, Caregivers.KNOWN).again(Caregivers.KNOWN);
    assertTrue(plan.changes().isEmpty(), () -> plan.changes().toString());
  }

  @Property
  void every_record_is_either_accepted_or_a_duplicate(
      @ForAll("ratings") Landing<RatingObservation> landing,
      @ForAll("evidences") List<Evidence> days) {
    KeyHistory<RatingObservation> history = new KeyHistory<>(RATING);
    List<Evidence> evidence = days;
    for (var file : landing.files()) {
      Tally tally = history.take(file.stamp(), evidence.head(), file.said()).tally();
      assertEquals(file.said().size(), tally.accepted() + tally.duplicate());
      evidence = evidence.rotateLeft(1);
    }
  }

  @Property
  void ratings_make_a_sound_history_whatever_is_known_on_which_day(
      @ForAll("ratings") Landing<RatingObservation> landing,
      @ForAll("evidences") List<Evidence> days,
      @ForAll("sweeps") List<Boolean> sweeps) {
    KeyHistory<RatingObservation> history = new KeyHistory<>(RATING);
    List<Evidence> evidence = days;
    List<Boolean> swept = sweeps;
    for (var file : landing.files()) {
      List<Version> before = history.versions();
      HistoryPlan<RatingObservation> plan =
          swept.head() && !history.isLate(file.stamp())
              ? history.sweep(file.stamp())
              : history.take(file.stamp(), evidence.head(), file.said());
      invariant(plan, history.versions());
      counted(plan.tally(), before, history.versions());
      sound(history.versions());
      stickyY(history.versions());
      evidence = evidence.rotateLeft(1);
      swept = swept.rotateLeft(1);
    }
  }

  @Property
  void caregivers_make_a_sound_history(
      @ForAll("caregivers") Landing<CaregiverObservation> landing) {
    KeyHistory<CaregiverObservation> history = new KeyHistory<>(CARE);
    for (var file : landing.files()) {
      List<Version> before = history.versions();
      HistoryPlan<CaregiverObservation> plan =
          history.take(file.stamp(), Caregivers.KNOWN, file.said());
      invariant(plan, history.versions());
      counted(plan.tally(), before, history.versions());
      sound(history.versions());
    }
  }

  @Property
  void identity_and_own_pt_of_a_version_that_stands_stay_as_they_are(
      @ForAll("ratings") Landing<RatingObservation> landing,
      @ForAll("evidences") List<Evidence> days) {
    KeyHistory<RatingObservation> history = new KeyHistory<>(RATING);
    List<Evidence> evidence = days;
    for (var file : landing.files()) {
      List<Version> before = history.versions();
      history.take(file.stamp(), evidence.head(), file.said());
      for (Version after : history.versions()) {
        before
            .find(one -> one.stamp().equals(after.stamp()))
            .forEach(
                stood -> {
                  assertEquals(stood.who(), after.who());
                  assertTrue(isYes(after) || !isYes(stood));
                });
      }
      evidence = evidence.rotateLeft(1);
    }
  }

  @Provide
  Arbitrary<Landing<RatingObservation>> ratings() {
    return Landing.ofRatings();
  }

  @Provide
  Arbitrary<Landing<CaregiverObservation>> caregivers() {
    return Landing.ofCaregivers();
  }

  @Provide
  Arbitrary<Evidence> evidence() {
    return Arbitraries.of(
        Ratings.KNOWN,
        Ratings.PERMANENT,
        Evidence.NONE,
        new Evidence(io.vavr.control.Option.some(Stories.who("-", "1000000009", "-")), false));
  }

  @Provide
  Arbitrary<List<Evidence>> evidences() {
    return evidence().list().ofSize(7).map(List::ofAll);
  }

  @Provide
  Arbitrary<List<Boolean>> sweeps() {
    return Arbitraries.of(true, false).list().ofSize(7).map(List::ofAll);
  }

  private static <O extends Observation> KeyHistory<O> taken(
      HistoryRule<O> rule, Landing<O> landing, Evidence today) {
    KeyHistory<O> history = new KeyHistory<>(rule);
    landing.files().forEach(file -> history.take(file.stamp(), today, file.said()));
    return history;
  }

  /** What is checked after every write holds of every plan, and of what it leaves. */
  private static void invariant(HistoryPlan<?> plan, List<Version> versions) {
    assertEquals(Set.of(), plan.broken());
    assertEquals(Set.of(), KeyInvariants.broken(versions.map(VersionState::of).asJava()));
  }

  /** The counts are those of the history, as far as nothing was revised. */
  private static void counted(Tally tally, List<Version> before, List<Version> after) {
    long versions = DeliveryCounts.of(LineCounts.NONE, tally).versions();
    between(versions - tally.revised(), after.size() - before.size(), versions + tally.revised());
    between(tally.expired() - tally.revised(), expired(after) - expired(before), tally.expired());
  }

  private static long expired(List<Version> versions) {
    return versions.count(version -> !version.audit().active());
  }

  private static void between(long least, long found, long most) {
    assertTrue(least <= found && found <= most, () -> least + " to " + most + ", not " + found);
  }

  private static void sound(List<Version> versions) {
    if (versions.isEmpty()) {
      return;
    }
    assertEquals(1, versions.count(version -> version.audit().active()));
    Audit last = versions.last().audit();
    assertTrue(last.active() && !last.sentToDoD());
    assertEquals(versions.last().stamp().date(), last.recordLastUpdated());
    assertEquals(versions.size() == 1 ? "New Record" : "Updated Record", last.changeStatus());
    versions.zip(versions.tail()).forEach(pair -> follows(pair._1, pair._2));
  }

  private static void follows(Version before, Version after) {
    assertTrue(before.stamp().isBefore(after.stamp()));
    assertEquals(
        new Audit(after.stamp().date(), false, true, before.audit().changeLog(), "Expired Record"),
        before.audit());
    assertNotEquals(tracked(before), tracked(after));
    assertNotEquals("", after.audit().changeLog());
  }

  private static List<Object> tracked(Version version) {
    Entitlement says = version.entitlement();
    return List.of(
        says.percentage(),
        says.ptIndicator(),
        says.applicantType(),
        says.caregiverStatus(),
        says.terminationDate(),
        says.percentage().isDefined() ? "" : says.beginDate());
  }

  private static void stickyY(List<Version> versions) {
    versions
        .zip(versions.drop(1))
        .forEach(pair -> assertTrue(isYes(pair._2) || !isYes(pair._1), versions::toString));
  }

  private static boolean isYes(Version version) {
    return version.entitlement().ptIndicator().contains("Y");
  }
}
