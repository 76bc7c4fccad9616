package org.patronage.adapters.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.patronage.application.dmdc.ExtractKind;
import org.patronage.application.dmdc.ExtractStatus;
import org.patronage.application.dmdc.SentFile;
import org.patronage.application.dmdc.SentVersions;

/** What was sent, by {@code dmdc_extract_records} of extracts that are {@code DONE}. */
public final class DeltaSentVersions implements SentVersions {
  private final DeltaTables tables;

  public DeltaSentVersions(DeltaWarehouse warehouse) {
    this.tables = warehouse.tables();
  }

  @Override
  public Seq<SentFile> overtakenBy(String runId) {
    return tables
        .operation("look for what was sent and does not hold any more")
        .answer(() -> counts(runId));
  }

  private Seq<SentFile> counts(String runId) {
    return List.ofAll(
            sent(tables)
                .where(col("record").isNotNull())
                .as("sent")
                .join(
                    overtaken(runId).as("late"),
                    expr(
                        "sent.prepared_at <= late.taken_at AND "
                            + ExtractKeys.alike("sent.", "late.")),
                    "left_semi")
                .groupBy("filename")
                .count()
                .orderBy("filename")
                .collectAsList()) // a row a file for DMDC
        .map(row -> new SentFile(row.getString(0), row.getLong(1)));
  }

  /** The versions of every file that appeared, each with when that was prepared. */
  static Dataset<Row> sent(DeltaTables tables) {
    Dataset<Row> done =
        tables
            .readAsDefined(TableDefinition.EXTRACTS)
            .where(col("status").equalTo(ExtractStatus.DONE.name()))
            .select("filename", "kind", "prepared_at");
    return tables.readAsDefined(TableDefinition.EXTRACT_RECORDS).join(done, "filename");
  }

  /**
   * The newest that DMDC was told of each key, or would have been if its values had fit; what was
   * sent once more at somebody's word is left out.
   *
   * @return {@code key}, and {@code said} with {@code record}, {@code refusal} and the version's
   *     {@code event_time} and {@code uri}
   */
  static Dataset<Row> newest(DeltaTables tables) {
    Column words = functions.struct("record", "refusal", "event_time", "uri");
    return sent(tables)
        .where(col("kind").notEqual(ExtractKind.REPEAT.name()))
        .where(col("record").isNotNull().or(col("refusal").isNotNull()))
        .groupBy(KeyStates.asOne().as("key"))
        .agg(functions.max_by(words, col("prepared_at")).as("said"));
  }

  private Dataset<Row> overtaken(String runId) {
    return tables
        .readAsDefined(TableDefinition.LATE_VERSIONS)
        .where(col("run_id").equalTo(runId).and(col("overtaken")));
  }
}
