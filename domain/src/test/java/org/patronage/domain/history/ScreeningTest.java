package org.patronage.domain.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.Iterator;
import io.vavr.collection.List;
import io.vavr.control.Option;
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
import org.patronage.domain.feed.Observation;

/** What is screened out is what the planner would leave as it is, told by much less. */
class ScreeningTest {
  private static final HistoryRule<RatingObservation> RATING = new DisabilityRule();
  private static final HistoryRule<CaregiverObservation> CARE = new CaregiverRule();

  /** Identifiers of a person that the lookup had others of before. */
  private static final Evidence OTHER =
      new Evidence(
          Option.some(
              new Identifiers(
                  Option.some("2999999999"), Option.some("1999999999"), Option.some("9"))),
          true);

  /** What is known of the person is another thing from file to file. */
  @Property
  void of_ratings_it_says_what_the_planner_says(
      @ForAll("ratings") Landing<RatingObservation> landing,
      @ForAll("evidence") java.util.List<Evidence> known) {
    agree(RATING, landing.sorted(), List.ofAll(known));
  }

  @Property
  void of_caregivers_it_says_what_the_planner_says(
      @ForAll("caregivers") Landing<CaregiverObservation> landing) {
    agree(CARE, landing.sorted(), List.of(Caregivers.KNOWN, OTHER));
  }

  private static <O extends Observation> void agree(
      HistoryRule<O> rule, Landing<O> landing, List<Evidence> known) {
    KeyHistory<O> history = new KeyHistory<>(rule);
    Iterator<Evidence> days = Iterator.continually(known).flatMap(all -> all);
    for (Landing.LandedRecords<O> file : landing.files()) {
      Evidence today = days.next();
      Option<Version> active = history.versions().find(version -> version.audit().active());
      Option<Tally> settled = screened(rule, active, file, today);
      HistoryPlan<O> plan = history.take(file.stamp(), today, file.said());
      boolean nothing = plan.changes().isEmpty() && plan.unresolved().isEmpty();
      assertEquals(nothing && isBefore(active, file), settled.isDefined());
      assertTrue(settled.forAll(plan.tally()::equals), () -> settled + " is not " + plan.tally());
    }
  }

  /** By its time alone: of two files of one time, only the planner knows which comes first. */
  private static boolean isBefore(Option<Version> active, Landing.LandedRecords<?> file) {
    return active.exists(known -> known.stamp().time().isBefore(file.stamp().time()));
  }

  private static <O extends Observation> Option<Tally> screened(
      HistoryRule<O> rule, Option<Version> active, Landing.LandedRecords<O> file, Evidence today) {
    List<Arrival.Delivered<O>> records =
        file.said()
            .zipWithIndex((said, index) -> new Arrival.Delivered<>(file.stamp(), index + 2L, said));
    return Screening.settled(
        rule,
        active.map(version -> narrow(version, rule.compared())),
        records.asJava(),
        today.permanentAndTotal());
  }

  /** Without what the rule says that it does not compare. */
  private static Version narrow(Version version, List<String> columns) {
    Entitlement says = version.entitlement();
    return new Version(
        new Identifiers(Option.none(), of(columns, "ICN", version.who().icn()), Option.none()),
        new Entitlement(
            Option.none(),
            of(columns, "Applicant_Type", says.applicantType()),
            of(columns, "Caregiver_Status", says.caregiverStatus()),
            of(columns, "SC_Combined_Disability_Percentage", says.percentage()),
            of(columns, "PT_Indicator", says.ptIndicator()),
            Option.none(),
            of(columns, "Status_Begin_Date", says.beginDate()),
            Option.none(),
            of(columns, "Status_Termination_Date", says.terminationDate())),
        version.stamp(),
        version.audit());
  }

  private static Option<String> of(List<String> columns, String column, Option<String> cell) {
    return columns.contains(column) ? cell : Option.none();
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
  Arbitrary<java.util.List<Evidence>> evidence() {
    return Arbitraries.of(Ratings.KNOWN, Ratings.PERMANENT, OTHER, Evidence.NONE)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4);
  }
}
