package org.patronage.adapters.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.patronage.application.history.Edition;
import org.patronage.application.quarantine.Decision;
import org.patronage.application.quarantine.LineGroup;
import org.patronage.application.quarantine.LineSelection;
import org.patronage.application.quarantine.Quarantine;
import org.patronage.application.quarantine.RefusedLine;
import org.patronage.domain.quality.LineStatus;

/** The quarantine as a Delta table, {@code quarantine}, with what waits beside it. */
public final class DeltaQuarantine implements Quarantine {
  private final DeltaTables tables;
  private final QuarantineTable quarantine;

  public DeltaQuarantine(DeltaWarehouse warehouse) {
    this.tables = warehouse.tables();
    this.quarantine = new QuarantineTable(tables);
  }

  @Override
  public Seq<LineGroup> groups(Edition edition, LineSelection selection) {
    return tables.operation("count the quarantine").answer(() -> counted(edition, selection));
  }

  private Seq<LineGroup> counted(Edition edition, LineSelection selection) {
    Dataset<Row> refused =
        quarantine
            .meant(edition, selection)
            .groupBy("delivery_id", "batch_cd", "name", "rules")
            .agg(of(LineStatus.OPEN), lit(0L), of(LineStatus.REPLAYED), of(LineStatus.DISCARDED));
    Dataset<Row> all =
        selection.status().isDefined() ? refused : refused.union(waiting(edition, selection));
    return Vector.ofAll(all.collectAsList()) // a row a file and combination of rules
        .map(DeltaQuarantine::group);
  }

  private Dataset<Row> waiting(Edition edition, LineSelection selection) {
    Dataset<Row> records =
        tables
            .readAsDefined(TableDefinition.UNRESOLVED)
            .where(col("edition").equalTo(edition.id()))
            .withColumn("name", UriName.of("uri"));
    return QuarantineTable.selected(records, selection, col("reason"))
        .groupBy("delivery_id", "batch_cd", "name", "reason")
        .agg(lit(0L), count(lit(1)), lit(0L), lit(0L));
  }

  private static Column of(LineStatus status) {
    return count_if(col("status").equalTo(status.name()));
  }

  private static LineGroup group(Row row) {
    return new LineGroup(
        row.getString(0),
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getLong(4),
        row.getLong(5),
        row.getLong(6),
        row.getLong(7));
  }

  @Override
  public Seq<RefusedLine> lines(Edition edition, LineSelection selection, int limit) {
    return tables
        .operation("read the quarantine")
        .answer(() -> Vector.ofAll(first(edition, selection, limit)).map(DeltaQuarantine::line));
  }

  private java.util.List<Row> first(Edition edition, LineSelection selection, int limit) {
    return quarantine
        .meant(edition, selection)
        .orderBy("batch_cd", "name", "line", "rules")
        .limit(limit)
        .select(
            "batch_cd",
            "name",
            "line",
            "rules",
            "status",
            "raw_line",
            "decided_by",
            "decided_at",
            "why")
        .collectAsList(); // as many as a person asked for
  }

  private static RefusedLine line(Row row) {
    return new RefusedLine(
        row.getString(0),
        row.getString(1),
        Option.when(!row.isNullAt(2), () -> row.getLong(2)),
        row.getString(3),
        LineStatus.valueOf(row.getString(4)),
        Option.of(row.getString(5)),
        Option.when(!row.isNullAt(6), () -> decision(row)));
  }

  private static Decision decision(Row row) {
    return new Decision(
        row.getString(6), row.<Instant>getAs(7), row.isNullAt(8) ? "" : row.getString(8));
  }

  @Override
  public long discard(Edition edition, LineSelection selection, Decision decision) {
    return tables
        .operation("write the quarantine")
        .answer(() -> quarantine.discard(edition, selection, decision));
  }
}
