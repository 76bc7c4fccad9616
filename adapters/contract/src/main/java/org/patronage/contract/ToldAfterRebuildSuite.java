package org.patronage.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vavr.control.Option;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patronage.application.backup.RestoreRequest;

/**
 * What DMDC is told where a rebuild leaves files to be taken again, or finds them elsewhere (RULES
 * 4, 11). A participant is 11 to 14; DMDC knows of 13, rated 30 %.
 */
public abstract class ToldAfterRebuildSuite {
  private static final String NEW_YEAR = "2025-01-01T14:00:00Z";
  private static final String TUESDAY = "2025-01-07T14:00:00Z";
  private static final String WEDNESDAY = "2025-01-08T14:00:00Z";
  private static final String THURSDAY = "2025-01-09T14:00:00Z";
  private static final String FRIDAY = "2025-01-10T14:00:00Z";
  private static final String RATING = "13,30,01012024";

  private LandingZone zone;
  private Runs runs;

  protected abstract Technology technology();

  @BeforeEach
  void theFirstExport(@TempDir Path root) {
    zone = LandingZone.at(root);
    Mvi index = new Mvi();
    for (int i = 11; i <= 14; i++) {
      index.person("10000000" + i, String.valueOf(i), "20000000" + i);
    }
    zone.mvi("2024-12-01T00:00:00Z", index);
    zone.scd("CPIDODIEX_b.csv", "2024-12-29T09:00:00Z", "13,50,06012024");
    zone.scd("CPIDODIEX_c.csv", "2024-12-31T20:00:00Z", RATING);
    runs = new Runs(technology(), zone.site());
    runs.update(NEW_YEAR);
    assertEquals(List.of("13"), runs.sent("20250101"));
    runs.update("2025-01-03T14:00:00Z");
  }

  @Test
  void a_pt_that_came_with_a_file_is_told_though_the_file_is_taken_again_without_it() {
    runs.update(WEDNESDAY);
    zone.pt("2025-01-08T20:00:00Z", "13,Y");
    zone.scd("CPIDODIEX_d.csv", "2025-01-08T21:00:00Z", "11,50,01012025");
    runs.update(THURSDAY);
    runs.rebuild("2025-01-09T16:00:00Z");
    runs.update(FRIDAY);
    assertEquals(List.of("11", "13"), runs.sent("20250110"));
  }

  @Test
  void who_was_still_to_be_told_of_is_told_though_an_older_file_says_the_same() {
    zone.scd("CPIDODIEX_d.csv", "2025-01-05T09:00:00Z", "11,50,01012025");
    runs.update(TUESDAY);
    zone.scd("CPIDODIEX_a.csv", "2024-12-28T09:00:00Z", "11,50,12012024");
    runs.rebuild("2025-01-07T15:00:00Z");
    runs.update(WEDNESDAY);
    assertEquals(List.of("11"), runs.sent("20250108"));
  }

  @Test
  void what_was_told_out_of_a_rebuild_is_not_told_again_after_a_restore() {
    runs.backUp(NEW_YEAR);
    zone.scd("CPIDODIEX_a.csv", "2024-12-28T09:00:00Z", "14,40,11012024");
    runs.update("2025-01-06T14:00:00Z");
    runs.rebuild(TUESDAY);
    runs.update(WEDNESDAY);
    assertEquals(List.of("14"), runs.sent("20250108"));
    runs.restore(THURSDAY, new RestoreRequest(Option.none(), Option.none()));
    runs.update(FRIDAY);
    assertEquals(List.of(), runs.sent("20250110"));
  }

  @Test
  void a_content_that_a_rebuild_finds_earlier_is_told_where_another_rating_holds_by_that() {
    runs.update(WEDNESDAY);
    zone.scd("CPIDODIEX_a.csv", "2024-12-28T09:00:00Z", RATING);
    runs.rebuild(THURSDAY);
    runs.update(FRIDAY);
    assertEquals(List.of("13"), runs.sent("20250110"));
  }
}
