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

/** What a rebuild leaves to be told, by {@code late_versions}. */
public final class DeltaUntoldVersions implements UntoldVersions {
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
      LedgerEntry rebuild) {
    return tables
        .operation("note what DMDC has still to be told of")
        .answer(() -> late.carry(rebuilt, rebuild, news(former, rebuilt, untold, unknown)));
  }

  private Dataset<Row> news(
      Edition former, Edition rebuilt, Seq<LedgerEntry> untold, Seq<LedgerEntry> unknown) {
    Dataset<Row> before = active(former);
    Dataset<Row> after = active(rebuilt);
    return absent(after, before)
        .union(touchedAlso(after, selection.touched(former, before, untold)))
        .union(selection.touched(rebuilt, after, unknown))
        .dropDuplicates(ExtractKeys.VERSION);
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
}
