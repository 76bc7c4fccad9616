package org.patronage.adapters.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.trim;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.application.dmdc.UntoldVersions;
import org.patronage.application.history.Edition;
import org.patronage.domain.history.Entitlement;

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
  public boolean carry(Edition former, Edition rebuilt, Deliveries deliveries, LedgerEntry entry) {
    return tables
        .operation("note what DMDC has still to be told of")
        .answer(() -> late.carry(rebuilt, entry, news(former, rebuilt, deliveries)));
  }

  private Dataset<Row> news(Edition former, Edition rebuilt, Deliveries deliveries) {
    Dataset<Row> standing = active(former);
    Dataset<Row> before = standing.where(HAS_EDIPI);
    Dataset<Row> waiting = selection.ofDeliveries(standing, deliveries.awaited());
    Dataset<Row> after = absent(active(rebuilt).where(HAS_EDIPI), waiting);
    Dataset<Row> brought = selection.touched(rebuilt, history.of(rebuilt), deliveries.unknown());
    return absent(after, before)
        .union(present(after, selection.touched(former, before, deliveries.untold())))
        .union(otherwise(present(after, brought), before))
        .dropDuplicates(ExtractKeys.VERSION);
  }

  private Dataset<Row> active(Edition edition) {
    return history.of(edition).where(col("RecordStatus"));
  }

  /** Those whose key the others do not have. */
  private static Dataset<Row> absent(Dataset<Row> versions, Dataset<Row> others) {
    return joined(versions, others, "left_anti");
  }

  /** Those whose key the others have. */
  private static Dataset<Row> present(Dataset<Row> versions, Dataset<Row> others) {
    return joined(versions, others, "left_semi");
  }

  private static Dataset<Row> joined(Dataset<Row> versions, Dataset<Row> others, String type) {
    Dataset<Row> keys = others.select(KeyStates.asOne().as("key"));
    return versions.join(keys, KeyStates.asOne().equalTo(col("key")), type);
  }

  /** Those that say something else than the others of their keys. */
  private static Dataset<Row> otherwise(Dataset<Row> versions, Dataset<Row> others) {
    String alike =
        Entitlement.COLUMNS
            .map(column -> ExtractKeys.alikeOrBlank("now." + column, "was." + column))
            .mkString(" AND ");
    return versions
        .withColumn("own", KeyStates.asOne())
        .as("now")
        .join(
            others.withColumn("own", KeyStates.asOne()).as("was"),
            expr("now.own = was.own AND " + alike),
            "left_anti")
        .drop("own");
  }
}
