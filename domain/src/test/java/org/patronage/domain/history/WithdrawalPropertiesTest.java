package org.patronage.domain.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vavr.collection.List;
import io.vavr.control.Option;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.patronage.domain.caregiver.CaregiverObservation;
import org.patronage.domain.caregiver.CaregiverRule;
import org.patronage.domain.caregiver.Caregivers;
import org.patronage.domain.disability.DisabilityRule;
import org.patronage.domain.disability.RatingObservation;
import org.patronage.domain.disability.Ratings;
import org.patronage.domain.feed.EventStamp;
import org.patronage.domain.feed.Observation;
import org.patronage.domain.history.Landing.LandedRecords;

/** A file that is taken back leaves the history of all files without it. */
class WithdrawalPropertiesTest {
  private static final DisabilityRule RATING = new DisabilityRule();
  private static final CaregiverRule CARE = new CaregiverRule();

  @Property
  void ratings_are_as_if_the_file_had_never_come(
      @ForAll("ratings") Landing<RatingObservation> landing,
      @ForAll("evidence") Evidence today,
      @ForAll @IntRange(max = 6) int which) {
    neverCame(RATING, landing, today, which);
  }

  @Property
  void caregivers_are_as_if_the_file_had_never_come(
      @ForAll("caregivers") Landing<CaregiverObservation> landing,
      @ForAll @IntRange(max = 6) int which) {
    neverCame(CARE, landing, Caregivers.KNOWN, which);
  }

  @Property
  void delivered_again_it_is_as_if_nothing_had_been(
      @ForAll("ratings") Landing<RatingObservation> landing,
      @ForAll("evidence") Evidence today,
      @ForAll @IntRange(max = 6) int which) {
    LandedRecords<RatingObservation> file = chosen(landing, which);
    KeyHistory<RatingObservation> history = taken(RATING, landing.files(), today);
    List<Version> before = history.versions();
    history.withdraw(file.stamp(), today, Option.none());
    history.take(file.stamp(), today, file.said());
    assertEquals(before, history.versions());
  }

  @Property
  void withdrawn_twice_nothing_more_happens(
      @ForAll("ratings") Landing<RatingObservation> landing,
      @ForAll("evidence") Evidence today,
      @ForAll @IntRange(max = 6) int which) {
    EventStamp stamp = chosen(landing, which).stamp();
    KeyHistory<RatingObservation> history = taken(RATING, landing.files(), today);
    history.withdraw(stamp, today, Option.none());
    HistoryPlan<RatingObservation> again = history.withdraw(stamp, today, Option.none());
    assertEquals(java.util.List.of(), again.changes());
    assertEquals(Tally.NONE, again.tally());
  }

  /**
   * From some file on PT says {@code Y}; that file sweeps, and so does the next one without it. An
   * earlier file would let records before the turn become versions, which take the PT of today.
   */
  @Property
  void with_pt_that_turns_the_sweep_moves_to_the_file_after_it(
      @ForAll("ratings") Landing<RatingObservation> landing,
      @ForAll("mentions") List<Boolean> mentions,
      @ForAll @IntRange(max = 6) int turning,
      @ForAll @IntRange(max = 6) int which) {
    List<LandedRecords<RatingObservation>> files = landing.sorted().files();
    EventStamp turned = files.get(turning % files.size()).stamp();
    List<LandedRecords<RatingObservation>> told =
        files.zip(mentions).map(file -> file._2 ? file._1 : silent(file._1));
    List<LandedRecords<RatingObservation>> since =
        told.filter(file -> !file.stamp().isBefore(turned));
    LandedRecords<RatingObservation> gone = since.get(which % since.size());
    Option<EventStamp> sweep =
        told.remove(gone)
            .map(LandedRecords::stamp)
            .find(stamp -> !stamp.isBefore(turned))
            .filter(gone.stamp()::isBefore);
    KeyHistory<RatingObservation> history = turning(told, turned);
    history.withdraw(gone.stamp(), Ratings.PERMANENT, sweep);
    assertEquals(turning(told.remove(gone), turned).versions(), history.versions());
  }

  /** PT says {@code Y} while one file comes, and never before or after. */
  @Property
  void a_y_that_came_with_it_stays_with_whatever_remains(
      @ForAll("ratings") Landing<RatingObservation> landing,
      @ForAll @IntRange(max = 6) int which,
      @ForAll boolean sweeps) {
    LandedRecords<RatingObservation> file = chosen(landing, which);
    KeyHistory<RatingObservation> history = new KeyHistory<>(RATING);
    for (LandedRecords<RatingObservation> one : landing.files()) {
      if (!one.stamp().equals(file.stamp())) {
        history.take(one.stamp(), Ratings.KNOWN, one.said());
      } else if (!sweeps) {
        history.take(one.stamp(), Ratings.PERMANENT, one.said());
      } else if (!history.isLate(one.stamp())) {
        history.sweep(one.stamp());
      }
    }
    boolean given = history.versions().exists(version -> isOf(version, file.stamp()));
    HistoryPlan<RatingObservation> plan =
        history.withdraw(file.stamp(), Ratings.KNOWN, Option.none());
    assertEquals(java.util.Set.of(), plan.broken());
    assertEquals(
        given,
        history
            .versions()
            .lastOption()
            .map(WithdrawalPropertiesTest::isPermanent)
            .getOrElse(given));
  }

  private static boolean isOf(Version version, EventStamp stamp) {
    return version.stamp().equals(stamp) && isPermanent(version);
  }

  private static boolean isPermanent(Version version) {
    return version.entitlement().isPermanentAndTotal();
  }

  private static LandedRecords<RatingObservation> silent(LandedRecords<RatingObservation> file) {
    return new LandedRecords<>(file.stamp(), List.empty());
  }

  private static KeyHistory<RatingObservation> turning(
      List<LandedRecords<RatingObservation>> files, EventStamp turned) {
    KeyHistory<RatingObservation> history = new KeyHistory<>(RATING);
    boolean swept = false;
    for (LandedRecords<RatingObservation> file : files) {
      boolean permanent = !file.stamp().isBefore(turned);
      if (!file.said().isEmpty()) {
        history.take(file.stamp(), permanent ? Ratings.PERMANENT : Ratings.KNOWN, file.said());
      } else if (permanent && !swept) {
        history.sweep(file.stamp());
      }
      swept |= permanent;
    }
    return history;
  }

  private static <O extends Observation> void neverCame(
      HistoryRule<O> rule, Landing<O> landing, Evidence today, int which) {
    LandedRecords<O> file = chosen(landing, which);
    KeyHistory<O> history = taken(rule, landing.files(), today);
    history.withdraw(file.stamp(), today, Option.none());
    assertEquals(taken(rule, landing.files().remove(file), today).versions(), history.versions());
  }

  private static <O extends Observation> LandedRecords<O> chosen(Landing<O> landing, int which) {
    return landing.files().get(which % landing.files().size());
  }

  private static <O extends Observation> KeyHistory<O> taken(
      HistoryRule<O> rule, List<LandedRecords<O>> files, Evidence today) {
    KeyHistory<O> history = new KeyHistory<>(rule);
    files.forEach(file -> history.take(file.stamp(), today, file.said()));
    return history;
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
    return Arbitraries.of(Ratings.KNOWN, Ratings.PERMANENT, Evidence.NONE);
  }

  @Provide
  Arbitrary<List<Boolean>> mentions() {
    return Arbitraries.of(true, false).list().ofSize(7).map(List::ofAll);
  }
}
