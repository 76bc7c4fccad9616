package org.patronage.adapters.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vavr.control.Option;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patronage.adapters.spark.PlanAssembly.Known;
import org.patronage.application.delivery.DeliveryKind;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.application.delivery.Receipt;
import org.patronage.application.history.Edition;
import org.patronage.domain.disability.DisabilityFeed;
import org.patronage.domain.feed.EventStamp;
import org.patronage.domain.feed.LineCounts;

/**
 * A delivery that was cut off after it had kept something beside the history, and comes to nothing
 * of the kind when it is tried again: the person is known by then, another file came in between.
 */
@Tag("trial")
class TriedAgainTest {
  private static final Edition EDITION = new Edition("one");
  private static final Instant TIME = Instant.parse("2025-01-08T14:00:00Z");
  private static final LedgerEntry FIRST = entry("first");
  private static final LedgerEntry SECOND = entry("second");

  private DeltaTables tables;

  @BeforeEach
  void noTable(@TempDir Path home) {
    Warehouse warehouse = new Warehouse.Directory(home.toString());
    tables = new DeltaWarehouse(SparkEngine.of(SparkTechnology.LOCAL.spark()), warehouse).tables();
  }

  private static LedgerEntry entry(String id) {
    EventStamp stamp = new EventStamp(TIME, "file:/zone/" + id + ".csv");
    return LedgerEntry.of(id, DeliveryKind.FILE, "SCD", stamp, new Receipt("run", TIME));
  }

  /** Planned rows of a kind, each with a stamp that is no delivery's. */
  private Dataset<Row> planned(String kind, int count) {
    Object[] cells = new Object[PlanOutput.SCHEMA.size()];
    cells[0] = kind;
    cells[2] = true;
    cells[PlanOutput.HISTORY_AT + 13] = TIME.minusSeconds(60);
    cells[PlanOutput.HISTORY_AT + 14] = "file:/zone/another.csv";
    Row row = RowFactory.create(cells);
    return tables.spark().createDataFrame(Collections.nCopies(count, row), PlanOutput.SCHEMA);
  }

  private List<String> owners(TableDefinition definition) {
    return tables.read(definition).select("delivery_id").collectAsList().stream()
        .map(row -> row.getString(0))
        .toList();
  }

  @Test
  void nothing_waits_that_would_not_wait_any_more() {
    WaitingRecords waiting = new WaitingRecords(tables);
    waiting.keep(EDITION, FIRST, planned(PlanOutput.WAITING, 0), 0);
    waiting.keep(EDITION, FIRST, planned(PlanOutput.WAITING, 1), 1);
    waiting.keep(EDITION, SECOND, planned(PlanOutput.WAITING, 1), 1);
    waiting.keep(EDITION, FIRST, planned(PlanOutput.WAITING, 0), 0);
    assertEquals(List.of("second"), owners(TableDefinition.UNRESOLVED));
  }

  @Test
  void no_line_is_refused_that_is_accepted_by_now() {
    QuarantineTable quarantine = new QuarantineTable(tables);
    Dataset<Row> refused = refused();
    quarantine.keep(EDITION, FIRST, refused, 1, true);
    quarantine.keep(EDITION, SECOND, refused, 1, true);
    quarantine.keep(EDITION, FIRST, refused, 0, true);
    assertEquals(List.of("second"), owners(TableDefinition.QUARANTINE));
  }

  private Dataset<Row> refused() {
    StructType records = FeedColumns.of(DisabilityFeed.SCD).records();
    Object[] cells = new Object[records.size()];
    cells[records.fieldIndex("outcome")] = FeedColumns.REJECTED;
    cells[records.fieldIndex("line")] = 1L;
    return tables.spark().createDataFrame(List.of(RowFactory.create(cells)), records);
  }

  @Test
  void no_version_is_late_that_the_delivery_does_not_bring_any_more() {
    LateVersions late = new LateVersions(tables);
    late.keep(EDITION, FIRST, effects(planned(PlanOutput.CHANGE, 1)));
    late.keep(EDITION, SECOND, effects(planned(PlanOutput.CHANGE, 1)));
    late.keep(EDITION, FIRST, effects(planned(PlanOutput.CHANGE, 0)));
    assertEquals(List.of("second"), owners(TableDefinition.LATE_VERSIONS));
  }

  private static DeliveryCommit.Effects effects(Dataset<Row> plan) {
    FeedColumns<?> columns = FeedColumns.of(DisabilityFeed.SCD);
    LineCounts none = new LineCounts(0, 0, 0);
    return new DeliveryCommit.Effects(columns, none, plan, plan, 0, Known.ALL, Option.none());
  }
}
