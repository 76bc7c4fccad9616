package org.patronage.adapters.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.trim;

import io.vavr.collection.Seq;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.application.dmdc.UntoldVersions;
import org.patronage.application.history.Edition;
import org.patronage.domain.history.Entitlement;

/** What a rebuild leaves to be told, by {@code late_versions}. */
public final class DeltaUntoldVersions implements UntoldVersions {
  private static final String WAS_AT = "was.SDP_Event_Created_Timestamp";
  private static final String NOW_AT = "now.SDP_Event_Created_Timestamp";

  private static final Column HAS_EDIPI = trim(col("edipi")).notEqual("");

  private final DeltaTables tables;
  private final DeltaHistory history;
  private final ExtractSelection selection;
  private final LateVersions late;

  public DeltaUntoldVersions(DeltaWarehouse warehouse) {
    this.tables = warehouse.tables();
    this.history = warehouse.history();
    this.selection = new ExtractSelection(tables, history);
    this.late = new LateVersions(tables);
  }

  @Override
  public boolean carry(
      Edition former,
      Edition rebuilt,
      Seq<LedgerEntry> untold,
      Seq<LedgerEntry> unknown,
      LedgerEntry entry) {
    return tables
        .operation("note what DMDC has still to be told of")
        .answer(() -> late.carry(rebuilt, entry, news(former, rebuilt, untold, unknown)));
  }

  private Dataset<Row> news(
      Edition former, Edition rebuilt, Seq<LedgerEntry> untold, Seq<LedgerEntry> unknown) {
    Dataset<Row> before = active(former);
    Dataset<Row> after = active(rebuilt);
    Dataset<Row> news =
        absent(after, before)
            .union(touchedAlso(after, selection.touched(former, before, untold)))
            .union(ofUnknown(rebuilt, before, after, unknown));
    return news.dropDuplicates(ExtractKeys.VERSION);
  }

  /** Those of deliveries that are new, and those after them that say something else now. */
  private Dataset<Row> ofUnknown(
      Edition rebuilt, Dataset<Row> before, Dataset<Row> after, Seq<LedgerEntry> unknown) {
    Dataset<Row> own = selection.touched(rebuilt, after, unknown);
    return unknown.isEmpty()
        ? own
        : own.union(
            otherwise(after, before, selection.touched(rebuilt, history.of(rebuilt), unknown)));
  }

  private Dataset<Row> active(Edition edition) {
    return history.of(edition).where(col("RecordStatus").and(HAS_EDIPI));
  }

  /** Those whose key the others do not have. */
  private static Dataset<Row> absent(Dataset<Row> versions, Dataset<Row> others) {
    Dataset<Row> keys = others.select(KeyStates.asOne().as("key"));
    return versions.join(keys, KeyStates.asOne().equalTo(col("key")), "left_anti");
  }

  /** Those of the same keys that are no older: an older one waits for a file to be taken again. */
  private static Dataset<Row> touchedAlso(Dataset<Row> versions, Dataset<Row> touched) {
    Dataset<Row> keys =
        touched.select(
            KeyStates.asOne().as("key"), col("SDP_Event_Created_Timestamp").as("touched_at"));
    return versions
        .withColumn("own", KeyStates.asOne())
        .join(keys, expr("own = key AND SDP_Event_Created_Timestamp >= touched_at"), "left_semi")
        .drop("own");
  }

  /** Those of touched keys that say something else than the others, and are no older. */
  private static Dataset<Row> otherwise(
      Dataset<Row> versions, Dataset<Row> others, Dataset<Row> touched) {
    Dataset<Row> keys = touched.select(KeyStates.asOne().as("key"));
    String alike =
        Entitlement.COLUMNS
            .map(column -> "now.%1$s <=> was.%1$s".formatted(column))
            .mkString(" AND ");
    return versions
        .withColumn("own", KeyStates.asOne())
        .join(keys, expr("own = key"), "left_semi")
        .as("now")
        .join(
            others.withColumn("own", KeyStates.asOne()).as("was"),
            expr("now.own = was.own AND (%s > %s OR (%s))".formatted(WAS_AT, NOW_AT, alike)),
            "left_anti")
        .drop("own");
  }
}
