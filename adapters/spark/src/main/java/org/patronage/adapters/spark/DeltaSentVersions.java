package org.patronage.adapters.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.patronage.application.dmdc.ExtractStatus;
import org.patronage.application.dmdc.SentFile;
import org.patronage.application.dmdc.SentVersions;
import org.patronage.domain.feed.EventStamp;

/** What was sent, by {@code dmdc_extract_records} of extracts that are {@code DONE}. */
public final class DeltaSentVersions implements SentVersions {
  private final DeltaTables tables;

  public DeltaSentVersions(DeltaWarehouse warehouse) {
    this.tables = warehouse.tables();
  }

  @Override
  public Seq<SentFile> of(String batchCode, EventStamp stamp) {
    return tables
        .operation("look for what was sent of " + stamp.name())
        .answer(() -> counts(batchCode, stamp));
  }

  private Seq<SentFile> counts(String batchCode, EventStamp stamp) {
    Dataset<Row> done =
        tables
            .readOrCreate(TableDefinition.EXTRACTS)
            .where(col("status").equalTo(ExtractStatus.DONE.name()))
            .select("filename");
    return List.ofAll(
            tables
                .readOrCreate(TableDefinition.EXTRACT_RECORDS)
                .where(col("batch_cd").equalTo(batchCode).and(col("record").isNotNull()))
                .where(col("event_time").equalTo(lit(stamp.time())))
                .where(col("uri").equalTo(stamp.uri()))
                .join(done, "filename")
                .groupBy("filename")
                .count()
                .orderBy("filename")
                .collectAsList()) // a row a file for DMDC
        .map(row -> new SentFile(row.getString(0), row.getLong(1)));
  }
}
