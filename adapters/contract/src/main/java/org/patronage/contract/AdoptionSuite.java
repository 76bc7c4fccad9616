package org.patronage.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.patronage.application.run.RunReport;
import org.patronage.application.verification.Finding;
import org.patronage.domain.history.Invariant;

/**
 * The first weeks after the earlier pipeline (RULES 4): its history and its checkpoint of Wednesday
 * 2025-03-05 are found; two runs on Friday, and one on the Wednesday after, with a file that comes
 * late from before the adoption.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class AdoptionSuite {
  private static final String MONDAY = "2025-03-03T09:30:00Z";
  private static final String TUESDAY = "2025-03-04T09:30:00Z";
  private static final String WEDNESDAY = "2025-03-05T09:30:00Z";
  private static final String GONE = "dbfs:/mnt/ci-vadir-shared/CPIDODIEX_0.csv";
  private static final String SENT =
      "dbfs:/mnt/ci-patronage/dmdc_extracts/combined_export/PATRONAGE_20250305.txt";

  private Runs runs;
  private RunReport first;
  private RunReport second;
  private Rows adopted;
  private Map<String, Long> between;
  private Map<String, Long> after;

  protected abstract Technology technology();

  /**
   * Makes the tables of the earlier pipeline at {@code home}, by its means and not by ours.
   *
   * @param checkpoint the file of its only checkpoint, which is of 2025-03-05
   */
  protected abstract void leave(Path home, Iterable<EarlierVersion> versions, String checkpoint);

  @BeforeAll
  void takeOver(@TempDir Path root) {
    LandingZone zone = landed(root);
    Site site = zone.site();
    runs = new Runs(technology(), site);
    leave(site.home(), history(site), SENT);
    first = runs.update("2025-03-07T14:00:00Z");
    adopted = runs.unified();
    between = runs.versions();
    second = runs.update("2025-03-07T16:00:00Z");
    after = runs.versions();
    zone.scd(
        "CPIDODIEX_LATE.csv",
        "2025-03-03T12:00:00Z",
        "11,60,01152025",
        "14,30,01152025",
        "15,30,01012025",
        "20,30,01012025");
    runs.update("2025-03-12T14:00:00Z");
  }

  private static LandingZone landed(Path root) {
    LandingZone zone = LandingZone.at(root);
    zone.mvi("2025-02-01T00:00:00Z", index());
    zone.scd("CPIDODIEX_1.csv", MONDAY, "11,50,01012025", "13,100,01012025");
    zone.scd("CPIDODIEX_2.csv", TUESDAY, "11,70,02012025", "20,20,01012025");
    zone.scd("CPIDODIEX_3.csv", WEDNESDAY, "11,80,03012025", "12,60,03012025", "13,100,03012025");
    zone.cg(
        "caregiver_1.csv", WEDNESDAY, Caregiver.of("1000000018", "1900000001").begin("2025-03-01"));
    return zone;
  }

  private static Mvi index() {
    Mvi index = new Mvi();
    for (int nn = 11; nn <= 18; nn++) {
      index.person("10000000" + nn, String.valueOf(nn), "20000000" + nn);
    }
    return index;
  }

  private Iterable<EarlierVersion> history(Site site) {
    String monday = uri(site, "CPIDODIEX_1.csv");
    String tuesday = uri(site, "CPIDODIEX_2.csv");
    return List.of(
        EarlierVersion.rating("11", "050", "N", MONDAY, monday).expired("2025-03-04"),
        EarlierVersion.rating("11", "070", "Y", TUESDAY, tuesday),
        EarlierVersion.rating("12", "040", "Y", "2025-02-20T09:30:00Z", GONE),
        EarlierVersion.rating("12", "050", "N", "2025-02-27T09:30:00Z", GONE),
        EarlierVersion.rating("13", "100", "N", MONDAY, monday),
        EarlierVersion.rating("14", "050", "N", "2025-03-03T09:30:00Z", GONE).expired("2025-03-04"),
        EarlierVersion.rating("14", "050", "Y", TUESDAY, GONE)
            .with("Status_Last_Update", "20250301")
            .with("change_log", "PT_Indicator old value: N changed to new value: Y"),
        EarlierVersion.rating("15", "020", "N", TUESDAY, GONE),
        EarlierVersion.rating("20", "020", "N", TUESDAY, tuesday).with("ICN", ""),
        EarlierVersion.caregiver("18", "1900000001", MONDAY, "dbfs:/mnt/caregiver_0.csv"),
        EarlierVersion.caregiver("17", "1900000002", MONDAY, "dbfs:/mnt/caregiver_0.csv")
            .with("Veteran_ICN", "1900000002V123456"));
  }

  /** As the earlier pipeline names it: the catalog's own URI. */
  private String uri(Site site, String name) {
    return new Runs(technology(), site)
        .opened()
        .catalog()
        .list(site.sources().disability().folder())
        .find(file -> file.name().equals(name))
        .get()
        .uri();
  }

  private Rows ratings(String participant) {
    return new Rows(adopted.where("Batch_CD", "SCD").where("participant_id", participant).all());
  }

  private List<String> sent(String file) {
    return Vector.ofAll(Exports.in(runs.exports()).getOrDefault(file, "").lines().toList())
        .map(line -> line.substring(8, 13).trim())
        .toJavaList();
  }

  @Test
  void only_what_is_newer_is_taken_and_nothing_is_rebuilt() {
    assertEquals(
        List.of(
            "the earlier pipeline", "the earlier pipeline", "caregiver_1.csv", "CPIDODIEX_3.csv"),
        first.deliveries().map(entry -> entry.stamp().name()).toJavaList());
    assertEquals("update", first.mode());
    assertEquals(11 + 3, adopted.all().size());
  }

  @Test
  void versions_are_accounted_for_from_the_adoption_on() {
    Seq<Finding> grown =
        runs.verify().all().filter(one -> one.invariant() == Invariant.GROWN_AS_COUNTED);
    assertEquals(List.of(1L, 1L), grown.map(Finding::checked).toJavaList());
    assertEquals(List.of(0L, 0L), grown.map(Finding::broken).toJavaList());
  }

  @Test
  void the_report_says_up_to_when_and_what_somebody_should_look_at() {
    assertEquals(
        List.of(
            "CG up to 2025-03-03T09:30:00Z counts as taken, 0 files of the landing folder among"
                + " it; 1 versions have an ICN or a date of another form",
            "SCD up to 2025-03-04T09:30:00Z counts as taken, 2 files of the landing folder among"
                + " it; 1 keys have several active versions, which the next version ends"),
        first.remarkable().map(entry -> entry.note()).toJavaList());
  }

  @Test
  void a_version_follows_an_adopted_one_with_its_begin_date_and_its_sticky_Y() {
    assertEquals(
        List.of(
            "050 N 20200101 2025-03-04 false true Expired Record -",
            "070 Y 20200101 2025-03-05 false true Expired Record -",
            "080 Y 20200101 2025-03-05 true false Updated Record"
                + " SC_Combined_Disability_Percentage old value: 070 changed to new value: 080"),
        ratings("11").show(columns()));
  }

  @Test
  void the_next_version_of_a_key_ends_all_its_active_ones_in_turn_and_loses_no_Y() {
    assertEquals(
        List.of(
            "040 Y 20200101 2025-02-27 false true Expired Record -",
            "050 N 20200101 2025-03-05 false true Expired Record -",
            "060 Y 20200101 2025-03-05 true false Updated Record"
                + " SC_Combined_Disability_Percentage old value: 050 changed to new value: 060"
                + " PT_Indicator old value: N changed to new value: Y"),
        ratings("12").show(columns()));
  }

  /** It takes the files alone, and forgets the earlier Y of 11 and 12, whom we had told of. */
  @Test
  void a_rebuild_after_it_sends_nothing_again_but_what_it_says_otherwise(@TempDir Path other) {
    Site site = landed(other).site();
    Runs rebuilt = new Runs(technology(), site);
    leave(site.home(), history(site), SENT);
    rebuilt.update("2025-03-07T14:00:00Z");
    rebuilt.rebuild("2025-03-10T14:00:00Z");
    rebuilt.update("2025-03-12T14:00:00Z");

    assertEquals(
        List.of("050 false", "070 false", "080 true"),
        rebuilt
            .unified()
            .where("participant_id", "11")
            .show("SC_Combined_Disability_Percentage", "RecordStatus"));
    assertTrue(Exports.in(rebuilt.exports()).containsKey("PATRONAGE_20250307.txt"));
    assertEquals(
        List.of("11 2000000011SCD08020250101N 20250301", "12 2000000012SCD06020250301N 20250301"),
        rebuilt
            .rows("dmdc_extract_records")
            .where("filename", "PATRONAGE_20250312.txt")
            .sorted("participant_id", "record")
            .stream()
            .map(String::strip)
            .toList());
  }

  @Test
  void a_rebuild_before_our_first_export_sends_nothing_again(@TempDir Path other) {
    Site site = landed(other).site();
    Runs rebuilt = new Runs(technology(), site);
    leave(site.home(), history(site), SENT);
    rebuilt.update("2025-03-06T14:00:00Z");
    rebuilt.rebuild("2025-03-10T14:00:00Z");
    rebuilt.rebuild("2025-03-10T15:00:00Z");
    rebuilt.update("2025-03-12T14:00:00Z");

    Rows told = rebuilt.rows("dmdc_extract_records");
    assertEquals(
        List.of("caregiver_1.csv", "CPIDODIEX_3.csv", "CPIDODIEX_3.csv"),
        told.all()
            .map(row -> row.get("uri").get().replaceAll(".*/", ""))
            .sorted(String.CASE_INSENSITIVE_ORDER)
            .toJavaList());
  }

  @Test
  void taking_back_the_first_file_after_it_loses_no_Y_either(@TempDir Path other) {
    Runs undone = takenOver(landed(other));
    undone.undo("2025-03-07T15:00:00Z", "CPIDODIEX_3.csv");
    assertEquals(List.of("040 Y false", "050 N false", "050 Y true"), shown(undone, "12"));
  }

  @Test
  void nor_does_putting_another_one_in_its_place(@TempDir Path other) {
    LandingZone zone = landed(other);
    Runs replaced = takenOver(zone);
    zone.scd("CPIDODIEX_right.csv", "2025-03-07T12:00:00Z", "11,80,03012025");
    replaced.replace("2025-03-07T15:00:00Z", "CPIDODIEX_3.csv", "CPIDODIEX_right.csv");
    assertEquals(List.of("040 Y false", "050 N false", "050 Y true"), shown(replaced, "12"));
  }

  private Runs takenOver(LandingZone zone) {
    Runs others = new Runs(technology(), zone.site());
    leave(zone.site().home(), history(zone.site()), SENT);
    others.update("2025-03-07T14:00:00Z");
    return others;
  }

  private static List<String> shown(Runs runs, String participant) {
    return runs.unified()
        .where("Batch_CD", "SCD")
        .where("participant_id", participant)
        .show("SC_Combined_Disability_Percentage", "PT_Indicator", "RecordStatus");
  }

  private static String[] columns() {
    return new String[] {
      "SC_Combined_Disability_Percentage",
      "PT_Indicator",
      "Status_Begin_Date",
      "RecordLastUpdated",
      "RecordStatus",
      "sentToDoD",
      "RecordChangeStatus",
      "change_log"
    };
  }

  @Test
  void an_adopted_version_that_is_only_confirmed_stays_as_it_is() {
    assertEquals(
        List.of("100 N 20200101 2025-03-03 true false Updated Record -"),
        ratings("13").show(columns()));
  }

  @Test
  void the_first_export_goes_on_from_the_earlier_checkpoint_and_sends_each_version_once() {
    assertEquals(List.of("18CG", "11SCD", "12SCD"), sent("PATRONAGE_20250307.txt"));
  }

  @Test
  void a_second_run_takes_nothing_and_writes_nothing() {
    assertTrue(second.deliveries().isEmpty());
    assertEquals(between, after);
  }

  @Test
  void a_file_from_before_the_adoption_that_comes_late_takes_its_place_in_the_adopted_history() {
    assertEquals(
        List.of("050 N", "060 N", "070 Y", "080 Y"),
        runs.unified()
            .where("participant_id", "11")
            .where("Batch_CD", "SCD")
            .show("SC_Combined_Disability_Percentage", "PT_Indicator"));
  }

  @Test
  void a_version_stands_after_a_late_file_though_its_own_file_was_gone_before_the_adoption() {
    assertEquals(
        List.of("030 false", "020 true"),
        runs.unified()
            .where("participant_id", "15")
            .where("Batch_CD", "SCD")
            .show("SC_Combined_Disability_Percentage", "RecordStatus"));
  }

  @Test
  void a_record_that_changed_PT_alone_and_whose_file_is_gone_keeps_its_percentage() {
    assertEquals(List.of("050 N false", "030 N false", "050 Y true"), shown(runs, "14"));
  }

  @Test
  void a_version_without_an_ICN_stands_after_a_late_file_of_its_person() {
    assertEquals(List.of("020 N true"), shown(runs, "20"));
  }

  @Test
  void a_day_that_the_earlier_pipeline_exported_is_not_exported_again() {
    runs.export("2025-03-05T20:00:00Z");
    assertEquals(
        1,
        runs.rows("dmdc_checkpoint")
            .where("checkpoint_timestamp", "2025-03-05 00:00:00")
            .all()
            .size());
    assertTrue(!Exports.in(runs.exports()).containsKey("PATRONAGE_20250305.txt"));
  }
}
