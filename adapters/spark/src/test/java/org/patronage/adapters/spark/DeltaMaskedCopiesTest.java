package org.patronage.adapters.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patronage.application.history.Edition;
import org.patronage.application.masking.MaskedCopies;
import org.patronage.application.quarantine.Decision;
import org.patronage.application.quarantine.LineSelection;
import org.patronage.contract.MaskedCopiesContract;
import org.patronage.contract.Technology;
import org.patronage.domain.masking.MaskingKey;
import org.patronage.domain.quality.LineStatus;

@Tag("soak")
class DeltaMaskedCopiesTest extends MaskedCopiesContract {
  private static final MaskingKey KEY = MaskingKey.parse("a key of the tests, long enough.").get();

  @TempDir private Path empty;

  @Override
  protected Technology technology() {
    return SparkTechnology.LOCAL;
  }

  @Override
  protected MaskedCopies copies(Path home) {
    return new DeltaMaskedCopies(warehouse(home.resolve("tables")));
  }

  @Override
  protected Seq<Map<String, String>> rows(Path directory, String table) {
    return new SparkInstallation(
            SparkTechnology.LOCAL.spark(), warehouse(directory), null, null, null)
        .rows(table);
  }

  @Test
  void lines_of_a_copy_are_shown_and_discarded_though_their_texts_are_gone() {
    DeltaWarehouse copy = warehouse(another("decided"));
    DeltaQuarantine quarantine = new DeltaQuarantine(copy);
    Edition edition = new DeltaEditions(copy).current().get();
    LineSelection open = LineSelection.ALL.thatAre(LineStatus.OPEN);
    assertEquals(Option.none(), quarantine.lines(edition, open, 10).single().text());

    long discarded =
        quarantine.discard(edition, open, new Decision("clara", Instant.EPOCH, "a test line"));

    assertEquals(1, discarded);
    assertTrue(quarantine.lines(edition, open, 10).isEmpty());
    assertTrue(new DeltaFileLedger(copy).entries(edition).nonEmpty());
    assertTrue(new DeltaFileLedger(copy).entries(edition).forAll(entry -> entry.note().isEmpty()));
  }

  @Test
  void an_extract_names_its_deliveries_as_the_ledger_of_the_copy_does() {
    DeltaWarehouse copy = warehouse(another("extracts"));
    Edition edition = new DeltaEditions(copy).current().get();
    Set<String> known = new DeltaFileLedger(copy).entries(edition).map(entry -> entry.id()).toSet();

    Seq<String> named =
        new DeltaDmdcExtracts(copy).list().flatMap(extract -> extract.deliveries().toList());

    assertTrue(named.nonEmpty());
    assertEquals(List.of(), named.reject(known::contains).toJavaList());
  }

  @Test
  void a_directory_that_holds_something_is_left_as_it_is() throws IOException {
    Files.writeString(empty.resolve("mine.txt"), "mine");
    MaskedCopies copies = copies(empty.resolve("home"));

    assertThrows(IllegalArgumentException.class, () -> copies.make(empty.toString(), KEY));

    assertEquals(List.of("mine.txt"), names(empty));
  }

  @Test
  void a_copy_is_not_made_among_the_tables() {
    MaskedCopies copies = copies(empty);
    String inside = empty.resolve("tables/masked").toString();
    assertThrows(IllegalArgumentException.class, () -> copies.make(inside, KEY));
    assertTrue(Files.notExists(Path.of(inside)));
  }

  @Test
  void a_directory_that_tables_cannot_have_is_not_begun() {
    Path copy = empty.resolve("a`copy");
    MaskedCopies copies = copies(empty.resolve("home"));
    assertThrows(IllegalArgumentException.class, () -> copies.make(copy.toString(), KEY));
    assertTrue(Files.notExists(copy));
  }

  @Test
  void a_copy_that_fails_has_no_manifest() throws IOException {
    Path tables = Files.createDirectories(empty.resolve("tables"));
    DeltaWarehouse warehouse = warehouse(tables);
    warehouse.tables().create(TableDefinition.HISTORY, TableDefinition.HISTORY.table());
    SparkTechnology.LOCAL
        .spark()
        .sql("ALTER TABLE delta.`" + tables.toUri() + "patronage_unified` ADD COLUMN ssn STRING");
    Path copy = empty.resolve("copy");

    assertThrows(IllegalArgumentException.class, () -> copies(empty).make(copy.toString(), KEY));

    assertTrue(Files.exists(copy.resolve(MaskedFolder.ATTEMPT)));
    assertTrue(Files.notExists(copy.resolve(MaskedFolder.MANIFEST)));
  }

  private static List<String> names(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private static DeltaWarehouse warehouse(Path tables) {
    return new DeltaWarehouse(
        SparkEngine.of(SparkTechnology.LOCAL.spark()), new Warehouse.Directory(tables.toString()));
  }
}
