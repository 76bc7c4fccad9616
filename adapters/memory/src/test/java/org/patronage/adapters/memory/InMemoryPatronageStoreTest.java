package org.patronage.adapters.memory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.patronage.adapters.csv.CsvFormat;
import org.patronage.application.StorageException;
import org.patronage.application.delivery.CatalogFiles;
import org.patronage.application.delivery.CatalogedFile;
import org.patronage.application.delivery.Delivery;
import org.patronage.application.delivery.DeliveryKind;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.application.delivery.PtSweep;
import org.patronage.application.delivery.Receipt;
import org.patronage.application.delivery.Timing;
import org.patronage.application.history.DeliveryPlan;
import org.patronage.application.history.Edition;
import org.patronage.application.history.Intake;
import org.patronage.application.identity.PtLocations;
import org.patronage.domain.caregiver.CaregiverFeed;
import org.patronage.domain.caregiver.CaregiverObservation;
import org.patronage.domain.feed.LandedFile;
import org.patronage.domain.history.Feed;

class InMemoryPatronageStoreTest {
  private static final Instant MONDAY = Instant.parse("2025-01-06T20:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2025-01-07T20:00:00Z");
  private static final Receipt RECEIPT =
      new Receipt("run-1", Instant.parse("2025-01-08T05:00:00Z"));
  private static final Feed<CaregiverObservation> SEED = CaregiverFeed.SEED;
  private static final String HEADER =
      "ICN,Veteran_ICN,Applicant_Type,Caregiver_Status,Status_Begin_Date,Status_Termination_Date\n";
  private static final String APPROVED =
      "1000000001,1000000002,Primary Caregiver,Approved,2024-12-01,\n";

  private final InMemoryWarehouse warehouse = new InMemoryWarehouse();
  private final InMemorySourceFileCatalog catalog = new InMemorySourceFileCatalog();
  private final CatalogFiles files = new CatalogFiles(catalog, new CsvFormat());
  private final InMemoryEditions editions = new InMemoryEditions(warehouse);
  private final InMemoryPatronageStore store =
      new InMemoryPatronageStore(
          warehouse,
          catalog,
          new CsvFormat(),
          new InMemoryPtSources(new PtLocations(Option.none(), "unused.csv")));

  @Test
  void nothingIsVisibleBeforeADeliveryIsApplied() {
    Edition edition = published("first");
    Map<String, Long> before = warehouse.versions();

    try (Intake intake = store.receive(edition, delivery(land("a", MONDAY, APPROVED + "x\n")))) {
      assertEquals(2, intake.lines().read());
      assertEquals(1, intake.lines().rejected());
      assertEquals(before, warehouse.versions());
    }
  }

  @Test
  void linesAddUp() {
    Edition edition = published("first");

    LedgerEntry entry = take(edition, land("a", MONDAY, APPROVED + APPROVED + "x\n" + APPROVED));

    assertEquals(4, entry.lines().read());
    assertEquals(1, entry.tally().accepted());
    assertEquals(2, entry.tally().duplicate());
    assertEquals(1, entry.lines().rejected());
    assertEquals("FIELD_COUNT", rows("quarantine").head().get("rules").get());
    assertEquals("x", rows("quarantine").head().get("raw_line").get());
  }

  @Test
  void whatChangesNothingWritesNoHistory() {
    Edition edition = published("first");
    LedgerEntry first = take(edition, land("a", MONDAY, APPROVED));
    long written = warehouse.versions().get("patronage_unified").get();

    LedgerEntry second = take(edition, land("b", TUESDAY, APPROVED + "\n"));

    assertEquals(Option.some(written), first.tableVersion());
    assertEquals(Option.none(), second.tableVersion());
    assertEquals(written, warehouse.versions().get("patronage_unified").get());
    assertEquals(2, rows("file_ledger").size());
  }

  @Test
  void aRuleThatCannotTravelIsRefused() {
    Object unportable = new Object();
    Feed<CaregiverObservation> feed =
        SEED.readAs(
            SEED.contract(),
            (line, fields) -> {
              throw new IllegalStateException(unportable.toString());
            });
    Edition edition = published("first");
    Delivery<CaregiverObservation> delivery =
        new Delivery.OfFile<>(feed, land("a", MONDAY, APPROVED), Timing.ON_TIME, PtSweep.NOT_DUE);

    assertThrows(IllegalArgumentException.class, () -> store.receive(edition, delivery));
  }

  @Test
  void aFileThatCannotBeReadIsNotReceived() {
    Edition edition = published("first");
    CatalogedFile file = land("a", MONDAY, APPROVED);
    catalog.fail(file.file().uri());

    assertThrows(StorageException.class, () -> store.receive(edition, delivery(file)));
  }

  @Test
  void readersSeeTheFormerEditionUntilTheNextIsPublished() {
    take(published("first"), land("a", MONDAY, APPROVED));
    Edition second = editions.prepare("second");
    take(second, land("b", TUESDAY, APPROVED.replace("Approved", "Denied")));

    assertEquals("Approved", rows("patronage_unified").head().get("Caregiver_Status").get());
    assertEquals(Option.some(new Edition("first")), editions.current());

    editions.publish(second);

    assertEquals("Denied", rows("patronage_unified").head().get("Caregiver_Status").get());
    assertEquals(List.of("b"), rows("file_ledger").map(row -> row.get("name").get()).toList());
  }

  @Test
  void anEmptyEditionStandsAndHasNoVersionYet() {
    Edition edition = published("first");

    assertEquals(Option.some(edition), editions.current());
    assertTrue(editions.isEmpty(edition));
  }

  @Test
  void publishingKeepsTheQuarantineOfFilesThatTheNewEditionHasNotTaken() {
    CatalogedFile again = land("again", MONDAY, APPROVED + "x\n");
    CatalogedFile later = land("later", TUESDAY, APPROVED + "y\n");
    Edition first = published("first");
    take(first, again);
    take(first, later);
    Edition second = editions.prepare("second");
    take(second, again);

    editions.publish(second);

    assertEquals(
        List.of("later", "again"), rows("quarantine").map(row -> row.get("name").get()).toList());
  }

  @Test
  void anEditionThatWasNeverPreparedIsUnknown() {
    assertThrows(IllegalArgumentException.class, () -> store.size(new Edition("unknown")));
    assertThrows(IllegalArgumentException.class, () -> editions.publish(new Edition("unknown")));
  }

  @Test
  void theHistoryHasASizeAndANewestEventAFeed() {
    Edition edition = published("first");
    take(edition, land("a", MONDAY, APPROVED));
    take(edition, land("b", TUESDAY, APPROVED.replace("Approved", "Denied")));

    assertEquals(Option.some(2L), store.size(edition).versions().get("CG"));
    assertEquals(Option.some(1L), store.size(edition).active().get("CG"));
    assertEquals(Option.some(TUESDAY), store.survey(edition, SEED).newest());
    assertTrue(store.survey(published("empty"), SEED).newest().isEmpty());
  }

  private Edition published(String id) {
    Edition edition = editions.prepare(id);
    editions.publish(edition);
    return edition;
  }

  private CatalogedFile land(String name, Instant modified, String lines) {
    LandedFile file = catalog.land("memory:/cg", name, (HEADER + lines).getBytes(UTF_8), modified);
    return files.look(file, file.stamp());
  }

  private static Delivery<CaregiverObservation> delivery(CatalogedFile file) {
    return new Delivery.OfFile<>(SEED, file, Timing.ON_TIME, PtSweep.NOT_DUE);
  }

  private LedgerEntry take(Edition edition, CatalogedFile file) {
    LedgerEntry entry = LedgerEntry.ofFile(file, DeliveryKind.SEED, SEED.batchCode(), RECEIPT);
    try (Intake intake = store.receive(edition, delivery(file));
        DeliveryPlan plan = intake.plan(List.empty(), entry)) {
      return plan.apply();
    }
  }

  private io.vavr.collection.Seq<Map<String, String>> rows(String table) {
    return warehouse.readTable(table);
  }
}
