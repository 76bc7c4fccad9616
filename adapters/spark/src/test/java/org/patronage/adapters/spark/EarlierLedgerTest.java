package org.patronage.adapters.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.time.Instant;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patronage.application.delivery.DeliveryKind;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.application.delivery.Receipt;
import org.patronage.application.history.Edition;
import org.patronage.application.verification.Inspected;
import org.patronage.domain.feed.EventStamp;
import org.patronage.domain.history.Growth;

/** A ledger that an earlier version of this program wrote, which did not say how history grew. */
class EarlierLedgerTest {
  private static final Edition EDITION = new Edition("first");

  @TempDir private Path home;

  @BeforeEach
  void anEarlierVersionWrote() {
    DeltaWarehouse warehouse = warehouse();
    new DeltaEditions(warehouse).prepare(EDITION.id());
    new DeltaFileLedger(warehouse).record(EDITION, List.of(entry("one")));
    Dataset<Row> ledger = warehouse.tables().read(TableDefinition.LEDGER);
    ledger
        .drop("net_versions", "net_expired")
        .write()
        .format("delta")
        .mode("overwrite")
        .option("overwriteSchema", "true")
        .save(home.resolve(TableDefinition.LEDGER.table()).toString());
  }

  @Test
  void who_only_asks_reads_it_as_one_that_does_not_say() {
    Inspected seen = new DeltaHistoryInspection(warehouse()).inspect(EDITION);
    assertEquals(List.of(Option.none()), seen.ledger().map(Inspected.Line::growth).toList());
  }

  @Test
  void it_is_gone_on_with() {
    DeltaFileLedger ledger = new DeltaFileLedger(warehouse());
    ledger.record(EDITION, List.of(entry("two")));
    assertEquals(
        List.of(Option.none(), Option.some(new Growth(2, 1))),
        ledger.entries(EDITION).toList().sortBy(LedgerEntry::id).map(LedgerEntry::growth));
  }

  private DeltaWarehouse warehouse() {
    Warehouse place = new Warehouse.Directory(home.toString());
    return new DeltaWarehouse(SparkEngine.of(SparkTechnology.LOCAL.spark()), place);
  }

  private static LedgerEntry entry(String id) {
    Instant time = Instant.parse("2025-03-03T09:00:00Z");
    EventStamp stamp = new EventStamp(time, "file:/" + id);
    return LedgerEntry.of(id, DeliveryKind.FILE, "SCD", stamp, new Receipt("run", time))
        .grownBy(new Growth(2, 1));
  }
}
