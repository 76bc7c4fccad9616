package org.patronage.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.patronage.application.masking.MaskedCopies;
import org.patronage.application.masking.MaskedCopy;
import org.patronage.domain.masking.MaskedTables;
import org.patronage.domain.masking.MaskingKey;
import org.patronage.domain.masking.TableMask;

/**
 * What {@link MaskedCopies} promises, over tables of which none is empty: persons who are known,
 * who wait, who are ambiguous, who came late, who were rejected, and who were sent to DMDC.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class MaskedCopiesContract {
  private static final MaskingKey KEY = MaskingKey.parse("a key of the tests, long enough.").get();

  /** Every identifier that a table holds. */
  private static final List<String> IDENTIFIERS =
      List.of("600000011", "600000012", "600000013", "600000019", "600000077", "7000000011")
          .appendAll(List.of("1000000011", "1000000012", "1000000013", "1000000018", "1000000019"))
          .appendAll(List.of("2000000011", "2000000012", "2000000013", "1000000098"));

  /** Columns that one joins by. */
  private static final List<List<String>> JOINS =
      List.of(
          List.of("patronage_unified.ICN", "correlation_lookup.MVIPersonICN"),
          List.of("patronage_unified.Veteran_ICN", "correlation_lookup.MVIPersonICN"),
          List.of("patronage_unified.participant_id", "correlation_lookup.participant_id"),
          List.of("patronage_unified.edipi", "correlation_lookup.edipi"),
          List.of("patronage_unified.edipi", "dmdc_extract_records.edipi"),
          List.of("patronage_unified.ICN", "dmdc_extract_records.ICN"),
          List.of("patronage_unified.participant_id", "late_versions.participant_id"),
          List.of("patronage_unified.filename", "file_ledger.uri"),
          List.of("quarantine.delivery_id", "file_ledger.delivery_id"),
          List.of("unresolved_records.delivery_id", "file_ledger.delivery_id"),
          List.of("late_versions.delivery_id", "file_ledger.delivery_id"),
          List.of("dmdc_extracts.filename", "dmdc_checkpoint.filename"),
          List.of("patronage_pipeline_log.run_id", "file_ledger.run_id"),
          List.of(
              "unresolved_records.key", "duplicate_correlations.TreatingFacilityPersonIdentifier"),
          List.of("duplicate_correlations.MVIPersonICN", "correlation_lookup.MVIPersonICN"));

  private Runs runs;
  private Path home;
  private Path copy;
  private Seq<MaskedCopy> made;

  protected abstract Technology technology();

  /** The adapter over the tables of {@code home}; copies that it made stay for its readers. */
  protected abstract MaskedCopies copies(Path home);

  /** The rows of a copy as {@link Installation#rows} shows rows. */
  protected abstract Seq<Map<String, String>> rows(Path directory, String table);

  @BeforeAll
  void fillEveryTable(@TempDir Path root) {
    LandingZone zone = LandingZone.at(root);
    zone.mvi("2025-01-01T00:00:00Z", index());
    runs = new Runs(technology(), zone.site());
    zone.scd("CPIDODIEX_0.csv", "2025-01-03T09:00:00Z", "600000011,50,01012025");
    zone.scd(
        "CPIDODIEX_A.csv",
        "2025-01-05T09:00:00Z",
        "600000011,50,01012025",
        "600000019,30,01012025");
    runs.update("2025-01-07T14:00:00Z");
    zone.scd("CPIDODIEX_LATE.csv", "2025-01-04T09:00:00Z", "600000011,40,01012025");
    zone.scd("CPIDODIEX_B.csv", "2025-01-07T20:00:00Z", "600000012,70,01012025", "600000077,bad,x");
    zone.cg(
        "caregiver_A.csv", "2025-01-07T21:00:00Z", caregiver(), caregiver().type("see 1000000098"));
    runs.update("2025-01-08T14:00:00Z");
    home = zone.site().home();
    copy = root.resolve("masked");
    made = copies(home).make(copy.toString(), KEY);
  }

  private static Mvi index() {
    return new Mvi()
        .person("1000000011", "600000011", "2000000011")
        .association("1000000011", Mvi.VETS, "7000000011", "Active", "2024-01-01 08:00:00")
        .person("1000000012", "600000012", "2000000012")
        .person("1000000013", "600000013", "2000000013")
        .person("1000000018", "600000019", "")
        .person("1000000019", "600000019", "");
  }

  private static Caregiver caregiver() {
    return Caregiver.of("1000000013V123456", "1000000011V123456");
  }

  @Test
  void every_table_is_copied_with_all_its_rows() {
    assertEquals(
        MaskedTables.all().map(TableMask::table).toSet(), made.map(MaskedCopy::table).toSet());
    for (MaskedCopy table : made) {
      assertTrue(table.rows() > 0, table::toString);
      assertEquals(original(table.table()).size(), table.rows(), table::toString);
      assertEquals(table.rows(), masked(table.table()).size(), table::toString);
      assertEquals(runs.opened().versions().get(table.table()).get(), table.version());
    }
  }

  @Test
  void no_identifier_stands_anywhere_in_the_copy() {
    for (String identifier : IDENTIFIERS) {
      assertFalse(
          made.filter(table -> isIn(original(table.table()), identifier)).isEmpty(), identifier);
      assertEquals(
          List.empty(),
          made.map(MaskedCopy::table).filter(table -> isIn(masked(table), identifier)).toList(),
          identifier);
    }
  }

  @Test
  void no_digest_of_a_file_stands_anywhere_in_the_copy() {
    Seq<String> digests = values(this::original, "file_ledger.sha256").distinct();
    assertFalse(digests.isEmpty());
    assertEquals(
        List.empty(),
        made.map(MaskedCopy::table)
            .filter(table -> digests.exists(digest -> isIn(masked(table), digest)))
            .toList());
  }

  @Test
  void joins_find_as_much_in_the_copy_as_in_the_tables() {
    for (List<String> join : JOINS) {
      long pairs = pairs(this::original, join);
      assertTrue(pairs > 0, join::toString);
      assertEquals(pairs, pairs(this::masked, join), join::toString);
    }
  }

  @Test
  void what_is_kept_is_kept_and_a_persons_dates_are() {
    for (TableMask table : MaskedTables.all()) {
      String[] kept = kept(table);
      assertEquals(
          new Rows(original(table.table())).sorted(kept),
          new Rows(masked(table.table())).sorted(kept),
          table::table);
    }
  }

  @Test
  void records_for_dmdc_begin_with_the_edipi_of_their_row() {
    masked("dmdc_extract_records")
        .filter(row -> !cell(row, "record").isEmpty())
        .forEach(row -> assertTrue(cell(row, "record").startsWith(cell(row, "edipi"))));
    assertFalse(masked("dmdc_extract_records").forAll(row -> cell(row, "record").isEmpty()));
  }

  @Test
  void raw_lines_are_not_copied() {
    assertEquals(1, original("quarantine").size());
    assertEquals(List.of(""), masked("quarantine").map(row -> cell(row, "raw_line")).toList());
  }

  /** A further copy, which may be changed. */
  protected final Path another(String name) {
    Path place = copy.resolveSibling(name);
    copies(home).make(place.toString(), KEY);
    return place;
  }

  @Test
  void the_same_key_masks_the_same_and_another_key_does_not() {
    Path again = another("again");
    Path other = copy.resolveSibling("other");
    copies(home).make(other.toString(), MaskingKey.parse("another key, of the same length.").get());

    assertEquals(icns(copy), icns(again));
    assertNotEquals(icns(copy), icns(other));
  }

  @Test
  void a_copy_that_stands_is_not_written_over() {
    Seq<String> before = icns(copy);
    MaskingKey other = MaskingKey.parse("another key, of the same length.").get();
    assertThrows(IllegalArgumentException.class, () -> copies(home).make(copy.toString(), other));
    assertEquals(before, icns(copy));
  }

  private Seq<String> icns(Path directory) {
    return rows(directory, "patronage_unified").map(row -> cell(row, "ICN")).sorted().toList();
  }

  private Seq<Map<String, String>> original(String table) {
    return runs.opened().rows(table);
  }

  private Seq<Map<String, String>> masked(String table) {
    return rows(copy, table);
  }

  private String[] kept(TableMask table) {
    return original(table.table())
        .head()
        .keySet()
        .filter(column -> table.treatment(column).name().equals("KEPT"))
        .toJavaArray(String[]::new);
  }

  private static boolean isIn(Seq<Map<String, String>> rows, String identifier) {
    return rows.exists(row -> row.values().exists(cell -> cell.contains(identifier)));
  }

  private static long pairs(
      java.util.function.Function<String, Seq<Map<String, String>>> tables, List<String> join) {
    Map<String, Integer> right = values(tables, join.get(1)).groupBy(v -> v).mapValues(Seq::size);
    return values(tables, join.get(0)).map(value -> right.getOrElse(value, 0)).sum().longValue();
  }

  private static Seq<String> values(
      java.util.function.Function<String, Seq<Map<String, String>>> tables, String place) {
    String[] parts = place.split("\\.", -1);
    return tables
        .apply(parts[0])
        .map(row -> row.getOrElse(parts[1], ""))
        .filter(value -> !value.isEmpty());
  }

  private static String cell(Map<String, String> row, String column) {
    return row.get(column).get();
  }
}
