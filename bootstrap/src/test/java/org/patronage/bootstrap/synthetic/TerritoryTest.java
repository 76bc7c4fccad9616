package org.patronage.bootstrap.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TerritoryTest {

  @TempDir Path folder;

  @Test
  void a_folder_with_files_of_others_is_refused_and_left_as_it_is() throws IOException {
    Path foreign = foreign("photos/2024.jpg");
    assertRefused(folder, "2024.jpg");
    assertTrue(Files.exists(foreign));
    assertFalse(Files.exists(folder.resolve("landing")));
  }

  @Test
  void a_file_in_place_of_the_folder_is_refused() throws IOException {
    assertRefused(foreign("a-file"), "a-file");
  }

  @Test
  void a_missing_folder_and_an_empty_one_are_taken() throws IOException {
    Files.createDirectories(folder.resolve("empty/landing"));
    assertEquals(
        Zone.of(Zone.plan(10), folder.resolve("empty")).texts(),
        Zone.of(Zone.plan(10), folder.resolve("missing/deep")).texts());
  }

  @Test
  void files_of_the_plan_before_are_replaced() {
    Zone.of(new SyntheticPlan(500, 60, 3, Zone.FIRST_DAY.plusDays(5)), folder);
    Zone again = Zone.of(Zone.plan(10), folder);
    assertEquals(
        Zone.of(Zone.plan(10), folder.resolve("elsewhere")).texts(),
        again.texts().filterKeys(path -> !path.startsWith("elsewhere")));
  }

  @Test
  void what_a_pipeline_keeps_beside_stays() throws IOException {
    Zone.of(Zone.plan(10), folder);
    Path table = foreign("warehouse/patronage_unified/part-0.parquet");
    Zone.of(Zone.plan(20), folder);
    assertTrue(Files.exists(table));
  }

  @Test
  void a_file_put_among_the_generated_ones_is_refused_and_nothing_is_changed() throws IOException {
    Zone zone = Zone.of(Zone.plan(10), folder);
    foreign("landing/scd/CPIDODIEX_20250103_mine.csv");
    var before = zone.texts();
    assertRefused(folder, "CPIDODIEX_20250103_mine.csv");
    assertEquals(before, zone.texts());
  }

  @Test
  void a_marker_that_names_files_elsewhere_removes_none_of_them() throws IOException {
    Path inner = folder.resolve("inner");
    Zone.of(Zone.plan(10), inner);
    Path precious = foreign("precious");
    Files.writeString(
        inner.resolve(".synthetic"),
        "file=../precious\nfile=landing/../../precious\n",
        StandardOpenOption.APPEND);
    Zone.of(Zone.plan(10), inner);
    assertTrue(Files.exists(precious));
  }

  @Test
  void the_marker_has_the_plan() {
    String marker = Zone.of(Zone.plan(10), folder).text(".synthetic");
    assertTrue(marker.contains("people=10\ndays=30\nseed=11\nfirstDay=2025-01-01\n"), marker);
  }

  private Path foreign(String path) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "not ours");
  }

  private static void assertRefused(Path out, String named) {
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> SyntheticLandingZone.write(Zone.plan(10), out))
            .getMessage();
    assertTrue(message.contains(named) && message.contains("Choose an empty folder"), message);
  }
}
