package org.patronage.domain.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vavr.collection.List;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.patronage.domain.caregiver.CaregiverObservation;
import org.patronage.domain.caregiver.CaregiverRule;
import org.patronage.domain.caregiver.Caregivers;
import org.patronage.domain.disability.DisabilityRule;
import org.patronage.domain.disability.RatingObservation;
import org.patronage.domain.disability.Ratings;

/** What a late file does to versions that no record of a later file leads to (RULES 7, 9). */
class StandingVersionTest {
  private final Ratings ratings = new Ratings();

  @Test
  void a_sweep_takes_over_what_a_late_record_says() {
    ratings.file("2025-01-02", "50", "2024-12-01");
    ratings.sweep("2025-01-09");
    ratings.file("2025-01-07", "60", "2025-01-06");
    assertEquals(
        """
        2025-01-02 050 N since 20241201 rated 20241201, Expired 2025-01-07
        2025-01-07 060 N since 20241201 rated 20250106, Expired 2025-01-09
        2025-01-09 060 Y since 20241201 rated 20250106, Updated
        """,
        ratings.story());
    assertEquals(
        "PT_Indicator old value: N changed to new value: Y",
        ratings.history().versions().last().audit().changeLog());
  }

  @Test
  void a_sweep_after_a_late_y_is_no_change_any_more() {
    ratings.file("2025-01-02", "50", "2024-12-01");
    ratings.sweep("2025-01-09");
    ratings.file("2025-01-14", "70", "2025-01-13");
    var plan = ratings.file("2025-01-07", Ratings.PERMANENT, "60", "2025-01-06");
    assertEquals(
        """
        2025-01-02 050 N since 20241201 rated 20241201, Expired 2025-01-07
        2025-01-07 060 Y since 20241201 rated 20250106, Expired 2025-01-14
        2025-01-14 070 Y since 20241201 rated 20250113, Updated
        """,
        ratings.story());
    assertEquals(0, plan.tally().ptDriven());
  }

  @Test
  void a_sweep_keeps_its_place_when_the_history_begins_earlier() {
    ratings.file("2025-01-02", "50", "2024-12-01");
    ratings.sweep("2025-01-09");
    ratings.file("2024-12-31", "40", "2024-06-01");
    assertEquals(
        """
        2024-12-31 040 N since 20240601 rated 20240601, Expired 2025-01-02
        2025-01-02 050 N since 20240601 rated 20241201, Expired 2025-01-09
        2025-01-09 050 Y since 20240601 rated 20241201, Updated
        """,
        ratings.story());
  }

  @Test
  void the_identity_of_a_sweep_stays_as_it_is() {
    Identifiers now = Stories.who("2000000009", "1000000009", Ratings.PARTICIPANT);
    ratings.file("2025-01-02", "50", "2024-12-01");
    ratings.sweep("2025-01-09");
    ratings.file(
        "2025-01-07", new Evidence(io.vavr.control.Option.some(now), false), "60", "2025-01-06");
    assertEquals(
        List.of(Ratings.WHO, now, Ratings.WHO), ratings.history().versions().map(Version::who));
  }

  @Test
  void a_rating_without_its_file_keeps_what_it_says() {
    List<Version> adopted =
        List.of(
            rating("2025-01-02", "050", "N", false, "2025-01-09"),
            rating("2025-01-09", "070", "N", true, "2025-01-09"));
    var plan = late(adopted, "60", "2025-01-06");
    assertEquals(
        """
        2025-01-02 050 N since 20250101 rated 20250101, Expired 2025-01-07
        2025-01-07 060 N since 20250101 rated 20250106, Expired 2025-01-09
        2025-01-09 070 N since 20250101 rated 20250101, Updated
        """,
        Stories.ofRatings(Histories.apply(adopted, plan)));
  }

  @Test
  void a_rating_without_its_file_that_has_a_y_keeps_its_percentage() {
    List<Version> adopted =
        List.of(
            rating("2025-01-02", "050", "N", false, "2025-01-09"),
            rating("2025-01-09", "070", "Y", true, "2025-01-09"));
    var plan = late(adopted, "60", "2025-01-06");
    assertEquals(
        """
        2025-01-02 050 N since 20250101 rated 20250101, Expired 2025-01-07
        2025-01-07 060 N since 20250101 rated 20250106, Expired 2025-01-09
        2025-01-09 070 Y since 20250101 rated 20250101, Updated
        """,
        Stories.ofRatings(Histories.apply(adopted, plan)));
  }

  @Test
  void a_record_that_changed_pt_alone_is_no_sweep() {
    Version swept = rating("2025-01-09", "050", "Y", true, "2025-01-09");
    Version record =
        new Version(
            swept.who(),
            Entitlement.rating("050", "Y", "20250101", "20250108"),
            swept.stamp(),
            Audit.next(swept.stamp(), "PT_Indicator old value: N changed to new value: Y"));
    List<Version> adopted = List.of(rating("2025-01-02", "050", "N", false, "2025-01-09"), record);
    assertEquals(
        """
        2025-01-02 050 N since 20250101 rated 20250101, Expired 2025-01-07
        2025-01-07 030 N since 20250101 rated 20250106, Expired 2025-01-09
        2025-01-09 050 Y since 20250101 rated 20250108, Updated
        """,
        Stories.ofRatings(Histories.apply(adopted, late(adopted, "30", "2025-01-06"))));
  }

  @Test
  void a_version_without_an_icn_stands_though_its_record_could_not_be_stored() {
    Version nobody = rating("2025-01-09", "070", "N", true, "2025-01-09").with(Identifiers.NONE);
    List<Arrival<RatingObservation>> arrivals =
        List.of(
            new Arrival.Delivered<>(
                Stories.on("2025-01-07"), 2, Ratings.rating("60", "2025-01-06")),
            new Arrival.Replayed<>(nobody.stamp(), 2, Ratings.rating("70", "2025-01-08")));
    var plan = Histories.plan(new DisabilityRule(), List.of(nobody), arrivals, Evidence.NONE);
    assertEquals(
        "2025-01-09 070 N since 20250101 rated 20250101, New\n",
        Stories.ofRatings(Histories.apply(List.of(nobody), plan)));
    assertEquals(1, plan.unresolved().size());
  }

  @Test
  void a_caregiver_without_their_file_keeps_what_was_said() {
    Caregivers caregiver = new Caregivers();
    caregiver.file("2025-01-02", "Approved", "2023-03-04", "-");
    List<Arrival<CaregiverObservation>> earlier =
        List.of(
            new Arrival.Delivered<>(
                Stories.on("2024-12-31"), 2, Caregivers.event("Denied", "2023-03-04", "-")));
    var plan =
        Histories.plan(
            new CaregiverRule(), caregiver.history().versions(), earlier, Caregivers.KNOWN);
    List<Version> after = Histories.apply(caregiver.history().versions(), plan);
    assertEquals(
        """
        2024-12-31 Denied from 20230304 to -, Expired 2025-01-02
        2025-01-02 Approved from 20230304 to -, Updated
        """,
        Stories.ofCaregivers(after));
    assertEquals(
        "Caregiver_Status old value: Denied changed to new value: Approved",
        after.last().audit().changeLog());
  }

  @Test
  void the_first_version_is_a_new_record_again_when_the_one_after_it_vanishes() {
    List<Version> adopted =
        List.of(
            rating("2025-01-02", "050", "N", false, "2025-01-09"),
            rating("2025-01-09", "050", "N", true, "2025-01-09"));
    var plan = late(adopted, "50", "2025-01-06");
    assertEquals(
        "2025-01-02 050 N since 20250101 rated 20250101, New\n",
        Stories.ofRatings(Histories.apply(adopted, plan)));
    assertEquals(2, plan.tally().revised());
  }

  @Test
  void a_further_version_is_an_updated_record_again_when_the_one_after_it_vanishes() {
    List<Version> adopted =
        List.of(
            rating("2024-12-31", "040", "N", false, "2025-01-02"),
            rating("2025-01-02", "050", "N", false, "2025-01-09"),
            rating("2025-01-09", "050", "N", true, "2025-01-09"));
    var plan = late(adopted, "50", "2025-01-06");
    assertEquals(
        """
        2024-12-31 040 N since 20250101 rated 20250101, Expired 2025-01-02
        2025-01-02 050 N since 20250101 rated 20250101, Updated
        """,
        Stories.ofRatings(Histories.apply(adopted, plan)));
  }

  private static HistoryPlan<RatingObservation> late(
      List<Version> adopted, String percentage, String rated) {
    return Histories.plan(
        new DisabilityRule(),
        adopted,
        List.of(
            new Arrival.Delivered<>(
                Stories.on("2025-01-07"), 2, Ratings.rating(percentage, rated))),
        Ratings.KNOWN);
  }

  /** A version that a change of the percentage led to. */
  private static Version rating(
      String day, String percentage, String pt, boolean active, String updated) {
    String log =
        "SC_Combined_Disability_Percentage old value: 000 changed to new value: " + percentage;
    return new Version(
        Ratings.WHO,
        Entitlement.rating(percentage, pt, "20250101", "20250101"),
        Stories.on(day),
        new Audit(
            LocalDate.parse(updated),
            active,
            !active,
            log,
            active ? "Updated Record" : "Expired Record"));
  }
}
