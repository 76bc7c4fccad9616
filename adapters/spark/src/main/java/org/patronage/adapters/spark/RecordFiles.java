package org.patronage.adapters.spark;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import org.patronage.application.delivery.CatalogedFile;
import org.patronage.application.delivery.DelimitedFormat;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.domain.feed.ColumnOrder;
import org.patronage.domain.feed.Observation;

/** The records of landed files as datasets; a task a chunk. */
final class RecordFiles {
  private static final StructType CHUNKS =
      StructType.fromDDL("file STRING, position LONG, bytes LONG, firstLine LONG");

  private final SparkEngine spark;
  private final DelimitedFormat format;
  private final HadoopFiles files;

  RecordFiles(SparkEngine spark, DelimitedFormat format) {
    this.spark = spark;
    this.format = format;
    this.files = spark.files();
  }

  /** Every line of a file, accepted or rejected. */
  <O extends Observation> Dataset<Row> records(FeedColumns<O> columns, CatalogedFile file) {
    return columns.records(lines(columns, file), file.stamp());
  }

  /** The same, held once read. */
  <O extends Observation> HeldRecords held(FeedColumns<O> columns, CatalogedFile file) {
    Dataset<Row> lines = lines(columns, file).persist();
    return new HeldRecords(lines, columns.records(lines, file.stamp()));
  }

  private <O extends Observation> Dataset<Row> lines(FeedColumns<O> columns, CatalogedFile file) {
    List<Row> chunks =
        file.content()
            .chunks()
            .map(
                chunk ->
                    RowFactory.create(
                        file.file().uri(), chunk.offset(), chunk.length(), chunk.firstLine()))
            .toJavaList();
    if (chunks.isEmpty()) {
      return spark.session().createDataFrame(List.of(), columns.lines());
    }
    ReadRecords.Reading reading = new ReadRecords.Reading(format, order(columns, file));
    return spark
        .session()
        .createDataFrame(chunks, CHUNKS)
        .repartition(chunks.size(), functions.col("position"))
        .flatMap(new ReadRecords<>(columns, reading, files), Encoders.row(columns.lines()));
  }

  /** The same of a file that has been taken, each with the {@code delivery_id} of its content. */
  <O extends Observation> Dataset<Row> taken(FeedColumns<O> columns, CatalogedFile file) {
    String id = LedgerEntry.fileId(columns.feed().batchCode(), file.content().sha256());
    return taken(columns, file, id);
  }

  /** The same, each with that {@code delivery_id}. */
  <O extends Observation> Dataset<Row> taken(
      FeedColumns<O> columns, CatalogedFile file, String id) {
    return records(columns, file).withColumn("delivery_id", functions.lit(id));
  }

  /** No record at all. */
  Dataset<Row> none(FeedColumns<?> columns) {
    return spark.session().createDataFrame(List.of(), columns.records());
  }

  private static ColumnOrder order(FeedColumns<?> columns, CatalogedFile file) {
    return file.content()
        .header()
        .map(names -> columns.feed().contract().order(names))
        .getOrElseThrow(() -> new IllegalStateException("a file with data lines has a header"))
        .getOrElseThrow(
            difference -> new IllegalStateException("an unknown header: " + difference.text()));
  }
}
