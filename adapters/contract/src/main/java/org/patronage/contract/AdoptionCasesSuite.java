package org.patronage.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.control.Option;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patronage.application.StorageException;
import org.patronage.application.backup.RestoreRequest;
import org.patronage.application.run.RunReport;
import org.patronage.application.run.RunStatus;

/** What the earlier pipeline may have left besides a history that is as it should be (RULES 4). */
public abstract class AdoptionCasesSuite {
  private static final String PERCENT = "SC_Combined_Disability_Percentage";
  private static final String SUNDAY = "2025-03-02T09:30:00Z";
  private static final String MONDAY = "2025-03-03T09:30:00Z";
  private static final String TUESDAY = "2025-03-04T09:30:00Z";
  private static final String FIRST_RUN = "2025-03-05T14:00:00Z";
  private static final String SENT = "PATRONAGE_20250305.txt";
  private static final String FOREIGN = "CPIDODIEX_2.csv";

  private LandingZone zone;
  private Runs runs;

  protected abstract Technology technology();

  /**
   * Makes the tables of the earlier pipeline at {@code home}, by its means and not by ours.
   *
   * @param checkpoint the file of its only checkpoint, which is of 2025-03-05
   */
  protected abstract void leave(Path home, Iterable<EarlierVersion> versions, String checkpoint);

  @BeforeEach
  void aZone(@TempDir Path root) {
    zone = LandingZone.at(root);
    Mvi index = new Mvi();
    for (int nn = 11; nn <= 14; nn++) {
      index.person("10000000" + nn, String.valueOf(nn), "20000000" + nn);
    }
    zone.mvi("2025-02-01T00:00:00Z", index);
    zone.scd("CPIDODIEX_1.csv", MONDAY, "11,50,01012025");
    zone.rawScd(FOREIGN, TUESDAY, "PTCPNT_ID,PERCENT,DSBL_DTR_DT\n11,70,02012025\n");
    runs = new Runs(technology(), zone.site());
  }

  private void leave(EarlierVersion... versions) {
    leave(zone.site().home(), List.of(versions), SENT);
  }

  private EarlierVersion expired() {
    return EarlierVersion.rating("11", "050", "N", MONDAY, uri("CPIDODIEX_1.csv"))
        .expired("2025-03-04");
  }

  private EarlierVersion active() {
    return EarlierVersion.rating("11", "070", "Y", TUESDAY, uri(FOREIGN));
  }

  private String uri(String name) {
    return runs.opened()
        .catalog()
        .list(zone.site().sources().disability().folder())
        .find(file -> file.name().equals(name))
        .get()
        .uri();
  }

  @Test
  void a_late_file_passes_over_an_adopted_one_of_a_foreign_header_whose_versions_stand() {
    leave(expired(), active());
    runs.update(FIRST_RUN);
    zone.scd("CPIDODIEX_late.csv", SUNDAY, "11,30,01012025", "12,10,01012025");
    zone.scd("CPIDODIEX_3.csv", "2025-03-05T09:30:00Z", "12,20,03012025");

    RunReport late = runs.update("2025-03-06T14:00:00Z");

    assertEquals(RunStatus.SUCCEEDED, late.status(), late::problem);
    assertEquals(List.of("030 false", "050 false", "070 true"), versions("11"));
    assertEquals(List.of("010 false", "020 true"), versions("12"));
    runs.undo("2025-03-06T15:00:00Z", "CPIDODIEX_late.csv");
    assertEquals(List.of("050 false", "070 true"), versions("11"));
  }

  @Test
  void after_a_backup_from_before_the_adoption_the_files_since_are_taken_again_late_ones_too() {
    leave(expired(), active());
    runs.backUp("2025-03-05T13:00:00Z");
    runs.update(FIRST_RUN);
    zone.scd("CPIDODIEX_late.csv", SUNDAY, "11,30,01012025", "12,10,01012025", "bad,1,2");
    zone.scd("CPIDODIEX_3.csv", "2025-03-05T09:30:00Z", "12,20,03012025", "99,20,03012025");
    runs.update("2025-03-06T14:00:00Z");
    Rows before = runs.unified();

    runs.restore("2025-03-06T15:00:00Z", new RestoreRequest(Option.none(), Option.none()));
    assertEquals(List.of("050 false", "070 true"), versions("11"));
    assertEquals(0, runs.rows("quarantine").all().size());
    assertEquals(0, runs.rows("unresolved_records").all().size());
    RunReport again = runs.update("2025-03-06T16:00:00Z");

    assertEquals(
        List.of("CPIDODIEX_late.csv", "CPIDODIEX_3.csv"),
        again.deliveries().map(entry -> entry.stamp().name()).toJavaList());
    RowDifference.between(before, runs.unified()).mustBeNone("patronage_unified");
    assertEquals(1, runs.rows("quarantine").all().size());
    assertEquals(0, runs.update("2025-03-06T17:00:00Z").deliveries().size());
  }

  @Test
  void keys_whose_newest_version_is_not_active_are_refused_and_nothing_is_written() {
    leave(
        active(),
        EarlierVersion.rating("12", "040", "Y", MONDAY, uri("CPIDODIEX_1.csv"))
            .expired("2025-03-04"),
        EarlierVersion.rating("13", "040", "N", MONDAY, uri("CPIDODIEX_1.csv")),
        EarlierVersion.rating("13", "050", "Y", TUESDAY, uri(FOREIGN)).expired("2025-03-04"));
    Rows before = runs.unified();

    StorageException refused = assertThrows(StorageException.class, () -> runs.update(FIRST_RUN));

    String message = refused.getMessage();
    assertTrue(message.contains("2 keys have a newest version that is not active"), message);
    assertTrue(message.contains("docs/migration.md"), message);
    RowDifference.between(before, runs.unified()).mustBeNone("patronage_unified");
    assertEquals(0, runs.rows("file_ledger").all().size());
  }

  private List<String> versions(String participant) {
    return runs.unified().where("participant_id", participant).show(PERCENT, "RecordStatus");
  }
}
