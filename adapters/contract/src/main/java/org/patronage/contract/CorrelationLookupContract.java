package org.patronage.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.vavr.control.Option;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patronage.application.StorageException;
import org.patronage.application.identity.CorrelationCounts;
import org.patronage.application.identity.CorrelationLookup;
import org.patronage.application.identity.LookupBuild;
import org.patronage.application.identity.MviLocations;

/** What {@link CorrelationLookup} promises, and what it makes of the index (RULES 10). */
public abstract class CorrelationLookupContract {
  private static final LocalDate TODAY = LocalDate.parse("2025-03-03");
  private static final String LANDED = "2025-03-01T00:00:00Z";
  private static final String EARLY = "2024-01-01 08:00:00";
  private static final String LATE = "2024-02-01 08:00:00";
  private static final String ICN = "1000000001";
  private static final String OTHER = "1000000002";

  private LandingZone zone;
  private Technology technology;

  protected abstract Technology technology();

  @BeforeEach
  void open(@TempDir Path root) {
    zone = LandingZone.at(root);
    technology = technology();
  }

  private Installation at() {
    Site site = zone.site();
    return technology.open(site.home(), site.mvi(), site.pt());
  }

  private CorrelationCounts build(Mvi index) {
    zone.mvi(LANDED, index);
    CorrelationLookup lookup = at().lookup();
    return lookup.rebuild(new LookupBuild(TODAY, lookup.sources()));
  }

  private List<String> lookup() {
    return show(
        "correlation_lookup",
        "MVIPersonICN",
        "participant_id",
        "edipi",
        "va_profile_id",
        "ICNStatus",
        "Last_Modified_Date");
  }

  private List<String> ambiguous() {
    return show(
        "duplicate_correlations",
        "MVIPersonICN",
        "InstitutionCode",
        "TreatingFacilityPersonIdentifier");
  }

  private List<String> show(String table, String... columns) {
    return at().rows(table)
        .map(
            row ->
                io.vavr.collection.List.of(columns)
                    .map(column -> row.get(column).get())
                    .map(cell -> cell.isEmpty() ? "-" : cell)
                    .mkString(" "))
        .sorted()
        .toJavaList();
  }

  @Test
  void every_identifier_of_a_person_stands_in_one_row() {
    CorrelationCounts counts =
        build(
            new Mvi()
                .association(ICN, Mvi.CORP, "601", "Active", EARLY)
                .association(ICN, Mvi.DOD, "2000000001", "", LATE)
                .association(ICN, Mvi.VETS, "VP1", "Active", EARLY)
                .association(ICN, "1234", "X", "Active", "2024-12-01 00:00:00")
                .status(ICN, "PERMANENT", EARLY));
    assertEquals(List.of(ICN + " 601 2000000001 VP1 PERMANENT " + LATE), lookup());
    assertEquals(List.of(), ambiguous());
    assertEquals(new CorrelationCounts(1, 0), counts);
  }

  @Test
  void an_icn_with_several_identifiers_at_an_institution_has_none_there() {
    CorrelationCounts counts =
        build(
            new Mvi()
                .association(ICN, Mvi.CORP, "601", "Active", EARLY)
                .association(ICN, Mvi.CORP, "602", "Active", LATE)
                .association(ICN, Mvi.DOD, "2000000001", "Active", EARLY)
                .status(ICN, "PERMANENT", EARLY));
    assertEquals(List.of(ICN + " - 2000000001 - PERMANENT " + LATE), lookup());
    assertEquals(List.of(ICN + " 200CORP 601", ICN + " 200CORP 602"), ambiguous());
    assertEquals(new CorrelationCounts(1, 2), counts);
  }

  @Test
  void an_identifier_with_several_icns_is_nobodys() {
    build(
        new Mvi()
            .association(ICN, Mvi.CORP, "601", "Active", EARLY)
            .association(OTHER, Mvi.CORP, "601", "Active", LATE)
            .association(OTHER, Mvi.DOD, "2000000002", "Active", EARLY)
            .status(ICN, "PERMANENT", EARLY)
            .status(OTHER, "PERMANENT", EARLY));
    assertEquals(
        List.of(ICN + " - - - PERMANENT " + EARLY, OTHER + " - 2000000002 - PERMANENT " + LATE),
        lookup());
    assertEquals(List.of(ICN + " 200CORP 601", OTHER + " 200CORP 601"), ambiguous());
  }

  @Test
  void both_tests_look_at_all_kept_associations() {
    build(
        new Mvi()
            .association(ICN, Mvi.CORP, "601", "Active", EARLY)
            .association(ICN, Mvi.CORP, "602", "Active", EARLY)
            .association(OTHER, Mvi.CORP, "601", "Active", EARLY));
    assertEquals(List.of(ICN + " - - - - " + EARLY, OTHER + " - - - - " + EARLY), lookup());
    assertEquals(
        List.of(ICN + " 200CORP 601", ICN + " 200CORP 602", OTHER + " 200CORP 601"), ambiguous());
  }

  @Test
  void the_same_identifier_at_two_institutions_is_not_ambiguous() {
    build(
        new Mvi()
            .association(ICN, Mvi.CORP, "7", "Active", EARLY)
            .association(OTHER, Mvi.DOD, "7", "Active", EARLY));
    assertEquals(List.of(ICN + " 7 - - - " + EARLY, OTHER + " - 7 - - " + EARLY), lookup());
  }

  @Test
  void a_merged_identifier_is_passed_over_and_so_is_one_without_a_value() {
    build(
        new Mvi()
            .association(ICN, Mvi.CORP, "601", "Active", EARLY)
            .association(ICN, Mvi.CORP, "602", "Merged", LATE)
            .association(ICN, Mvi.DOD, "", "Active", LATE)
            .association("", Mvi.CORP, "601", "Active", LATE)
            .association(OTHER, Mvi.CORP, "603", "Inactive", LATE));
    assertEquals(List.of(ICN + " 601 - - - " + EARLY), lookup());
    assertEquals(List.of(), ambiguous());
  }

  @Test
  void of_several_rows_of_an_association_the_latest_counts() {
    build(
        new Mvi()
            .association(ICN, Mvi.CORP, "601", "Active", LATE)
            .association(ICN, Mvi.CORP, "601", "Active", EARLY));
    assertEquals(List.of(ICN + " 601 - - - " + LATE), lookup());
    assertEquals(List.of(), ambiguous());
  }

  @Test
  void the_latest_row_of_a_person_counts_and_of_one_time_the_alphabetically_first() {
    build(
        new Mvi()
            .association(ICN, Mvi.CORP, "601", "Active", EARLY)
            .association(OTHER, Mvi.CORP, "602", "Active", EARLY)
            .status(ICN, "PERMANENT", EARLY)
            .status(ICN, "DEPRECATED", LATE)
            .status(OTHER, "TEMPORARY", LATE)
            .status(OTHER, "PERMANENT", LATE)
            .status(OTHER, "A", EARLY));
    assertEquals(
        List.of(ICN + " 601 - - DEPRECATED " + EARLY, OTHER + " 602 - - PERMANENT " + EARLY),
        lookup());
  }

  @Test
  void a_person_without_associations_is_not_in_the_lookup() {
    build(new Mvi().status(ICN, "PERMANENT", EARLY));
    assertEquals(List.of(), lookup());
  }

  @Test
  void a_missing_institution_row_is_made_up_for() {
    build(
        new Mvi()
            .association(ICN, Mvi.CORP, "601", "Active", EARLY)
            .association(OTHER, Mvi.CORP, "601", "Active", EARLY)
            .association(ICN, Mvi.DOD, "2000000001", "Active", EARLY)
            .withoutInstitution(Mvi.CORP)
            .withoutInstitution(Mvi.DOD));
    assertEquals(
        List.of(ICN + " - 2000000001 - - " + EARLY, OTHER + " - - - - " + EARLY), lookup());
    assertEquals(List.of(ICN + " 200CORP 601", OTHER + " 200CORP 601"), ambiguous());
  }

  @Test
  void a_lookup_that_was_never_built_has_no_build() {
    assertEquals(Option.none(), at().lookup().lastBuild());
  }

  @Test
  void the_last_build_is_known_to_the_next_process() {
    build(new Mvi().person(ICN, "601", "2000000001"));
    LookupBuild expected = new LookupBuild(TODAY, at().lookup().sources());
    assertEquals(Option.some(expected), at().lookup().lastBuild());
  }

  @Test
  void another_build_replaces_the_lookup() {
    build(new Mvi().person(ICN, "601", "").association(ICN, Mvi.CORP, "602", "", EARLY));
    build(new Mvi().person(OTHER, "602", ""));
    assertEquals(List.of(OTHER + " 602 - - PERMANENT " + EARLY), lookup());
    assertEquals(List.of(), ambiguous());
  }

  @Test
  void sources_that_change_or_lie_elsewhere_are_other_sources() {
    String before = at().lookup().sources();
    assertEquals(before, at().lookup().sources());
    zone.mvi("2025-03-02T00:00:00Z", new Mvi().person(ICN, "601", ""));
    assertNotEquals(before, at().lookup().sources());
    Site site = zone.site();
    MviLocations mvi = site.mvi();
    MviLocations elsewhere =
        new MviLocations(mvi.associations(), mvi.persons(), mvi.institutions() + "/part.csv");
    assertNotEquals(
        at().lookup().sources(),
        technology.open(site.home(), elsewhere, site.pt()).lookup().sources());
  }

  @Test
  void sources_that_are_missing_fail_and_are_named() {
    zone.deleteFolder("mvi/person");
    StorageException failure = assertThrows(StorageException.class, () -> at().lookup().sources());
    assertEquals(true, failure.getMessage().contains("mvi/person"), failure.getMessage());
  }
}
