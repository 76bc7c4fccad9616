package org.patronage.adapters.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.vavr.Tuple;
import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import java.time.Instant;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.patronage.application.history.Edition;
import org.patronage.application.verification.HistoryInspection;
import org.patronage.application.verification.Inspected;
import org.patronage.domain.feed.EventStamp;

/** Looks at the history's Delta table in two passes, of one version of it. */
public final class DeltaHistoryInspection implements HistoryInspection {
  private final DeltaTables tables;
  private final DeltaHistory history;
  private final LedgerTable ledger;

  public DeltaHistoryInspection(DeltaWarehouse warehouse) {
    this.tables = warehouse.tables();
    this.history = warehouse.history();
    this.ledger = new LedgerTable(tables);
  }

  @Override
  public Inspected inspect(Edition edition) {
    return tables.operation("look through the history").answer(() -> seen(edition));
  }

  private Inspected seen(Edition edition) {
    Dataset<Row> versions = history.snapshot(edition).rows();
    Seq<Inspected.Keys> keys = KeyStates.check(KeyStates.of(versions));
    return new Inspected(keys, stamps(versions), lines(edition));
  }

  /** The ledger's, each with what stands beside the history as its own. */
  private Seq<Inspected.Line> lines(Edition edition) {
    List<LedgerLine> lines = List.ofAll(ledger.lines(edition));
    Map<String, Long> refused = byDelivery(TableDefinition.QUARANTINE, edition);
    Map<String, Long> waiting = byDelivery(TableDefinition.UNRESOLVED, edition);
    return lines.map(
        line ->
            line.line(
                new Inspected.Kept(
                    refused.getOrElse(line.id(), 0L), waiting.getOrElse(line.id(), 0L))));
  }

  private Map<String, Long> byDelivery(TableDefinition beside, Edition edition) {
    if (!tables.exists(beside.table())) {
      return HashMap.empty();
    }
    return List.ofAll(
            tables
                .read(beside)
                .where(col("edition").equalTo(edition.id()))
                .groupBy("delivery_id")
                .agg(count(lit(1)))
                .collectAsList()) // as many as deliveries left something, no person among them
        .toMap(row -> Tuple.of(row.getString(0), row.getLong(1)));
  }

  private static Seq<Inspected.Stamped> stamps(Dataset<Row> versions) {
    return List.ofAll(
            versions
                .groupBy(
                    coalesce(col("Batch_CD"), lit("")),
                    coalesce(col("SDP_Event_Created_Timestamp"), lit(Instant.EPOCH)),
                    coalesce(col("filename"), lit("")))
                .agg(
                    count(lit(1)),
                    sum(when(coalesce(col("RecordStatus"), lit(false)), 0L).otherwise(1L)))
                .collectAsList()) // as many as files ever led to versions, no person among them
        .map(
            row ->
                new Inspected.Stamped(
                    row.getString(0),
                    new EventStamp(row.<Instant>getAs(1), row.getString(2)),
                    row.getLong(3),
                    row.getLong(4)));
  }
}
