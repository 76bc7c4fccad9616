package org.patronage.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patronage.application.delivery.FeedSources;
import org.patronage.application.run.RunReport;
import org.patronage.application.run.RunStatus;

/** Files that were taken before their landing folder moved, and are needed again after it. */
public abstract class MovedFolderSuite {
  private static final String PERCENT = "SC_Combined_Disability_Percentage";
  private static final String SATURDAY = "2025-03-01T09:00:00Z";
  private static final String SUNDAY = "2025-03-02T09:00:00Z";
  private static final String MONDAY = "2025-03-03T09:00:00Z";
  private static final String[] FIRST = {"11,50,01012025"};
  private static final String[] SECOND = {"11,70,02012025"};
  private static final String[] THIRD = {"11,60,03012025"};

  private Path root;
  private LandingZone moved;
  private Runs runs;

  protected abstract Technology technology();

  @BeforeEach
  void theFolderMoves(@TempDir Path folder) {
    root = folder;
    LandingZone zone = zone("here");
    zone.scd("CPIDODIEX_1.csv", SATURDAY, FIRST);
    zone.scd("CPIDODIEX_2.csv", SUNDAY, SECOND);
    zone.scd("CPIDODIEX_3.csv", MONDAY, THIRD);
    runs = new Runs(technology(), zone.site());
    runs.update("2025-03-04T14:00:00Z");
    moved = zone("there");
    zone.deleteFolder("landing/scd");
    runs.moveTo(zone.site().readAs(from(moved.site().sources(), zone.site().sources())));
  }

  private LandingZone zone(String name) {
    LandingZone made = LandingZone.at(root.resolve(name));
    made.mvi("2025-02-01T00:00:00Z", new Mvi().person("1000000011", "11", "2000000011"));
    return made;
  }

  private static FeedSources from(FeedSources ratings, FeedSources others) {
    return new FeedSources(ratings.disability(), others.caregiver());
  }

  @Test
  void an_undo_finds_the_later_files_in_the_present_folder_under_whatever_name() {
    moved.scd("CPIDODIEX_c.csv", "2025-03-04T09:00:00Z", THIRD);
    runs.undo("2025-03-04T15:00:00Z", "CPIDODIEX_2.csv");
    assertEquals(List.of("050", "060"), percentages());
  }

  @Test
  void a_late_file_finds_the_later_ones_in_the_present_folder() {
    moved.scd("CPIDODIEX_1.csv", SATURDAY, FIRST);
    moved.scd("CPIDODIEX_2.csv", SUNDAY, SECOND);
    moved.scd("CPIDODIEX_3.csv", MONDAY, THIRD);
    moved.scd("CPIDODIEX_0.csv", "2025-02-28T09:00:00Z", "11,30,01012025");
    RunReport late = runs.update("2025-03-05T14:00:00Z");
    assertEquals(RunStatus.SUCCEEDED, late.status(), late::problem);
    assertEquals(List.of("030", "050", "070", "060"), percentages());
    runs.mustBeSound();
  }

  @Test
  void what_was_redelivered_elsewhere_is_read_where_the_ledger_says() {
    moved.scd("CPIDODIEX_c.csv", "2025-03-04T09:00:00Z", THIRD);
    runs.update("2025-03-05T14:00:00Z");
    LandingZone last = zone("at last");
    runs.moveTo(moved.site().at(root.resolve("here/home")).readAs(last.site().sources()));
    runs.undo("2025-03-05T15:00:00Z", "CPIDODIEX_2.csv");
    assertEquals(List.of("050", "060"), percentages());
  }

  private List<String> percentages() {
    return runs.unified().where("participant_id", "11").show(PERCENT);
  }
}
