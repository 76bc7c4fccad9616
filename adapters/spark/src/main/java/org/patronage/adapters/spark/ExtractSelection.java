package org.patronage.adapters.spark;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.trim;

import io.vavr.collection.Seq;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.application.dmdc.ExtractRequest;
import org.patronage.application.history.Edition;
import org.patronage.domain.dmdc.ExportWindow;
import org.patronage.domain.dmdc.Origin;
import org.patronage.domain.feed.EventStamp;

/** Finds the versions that a request is about. Catalyst prunes and joins; the rules decide. */
final class ExtractSelection {
  private static final Column TIME = col("SDP_Event_Created_Timestamp");
  private static final StructType STAMP =
      StructType.fromDDL("late_time TIMESTAMP, late_uri STRING");

  private final DeltaTables tables;
  private final DeltaHistory history;

  ExtractSelection(DeltaTables tables, DeltaHistory history) {
    this.tables = tables;
    this.history = history;
  }

  /** Rows of {@link ExtractColumns}. */
  Dataset<Row> rows(Edition edition, ExtractRequest request) {
    ExtractColumns columns = new ExtractColumns(request.file().name());
    Dataset<Row> active = history.of(edition).where(col("RecordStatus"));
    if (request instanceof ExtractRequest.OfVersions versions) {
      RenderExport render = new RenderExport(columns, versions.selection());
      Dataset<Row> news = rendered(versions(edition, active, versions), render);
      return versions.news().asksWhatWasTold()
          ? news.union(toldOtherwise(edition, active, versions, render)).distinct()
          : news;
    }
    ExtractRequest.OfMissingEdipis missing = (ExtractRequest.OfMissingEdipis) request;
    return lacking(active)
        .mapPartitions(
            new FillEdipis(columns, missing.rule()), Encoders.row(ExtractColumns.SCHEMA));
  }

  private Dataset<Row> lacking(Dataset<Row> active) {
    Dataset<Row> found =
        tables
            .readAsDefined(TableDefinition.LOOKUP)
            .where(col("edipi").isNotNull())
            .select(col("MVIPersonICN").as("found_icn"), col("edipi").as("found_edipi"));
    return active
        .where(col("edipi").isNull().or(trim(col("edipi")).equalTo("")))
        .join(found, col("ICN").equalTo(col("found_icn")))
        .drop("found_icn");
  }

  private static Dataset<Row> rendered(Dataset<Row> versions, RenderExport render) {
    return versions.mapPartitions(render, Encoders.row(ExtractColumns.SCHEMA));
  }

  private Dataset<Row> versions(
      Edition edition, Dataset<Row> active, ExtractRequest.OfVersions request) {
    ExportWindow window = request.selection().window();
    Dataset<Row> inTime =
        active
            .where(col("edipi").isNotNull())
            .where(TIME.geq(lit(window.from())).and(TIME.lt(lit(window.until()))))
            .withColumn("origin", lit(Origin.IN_TIME.name()));
    Seq<LedgerEntry> late = request.news().late();
    return late.isEmpty()
        ? inTime
        : inTime.union(asLate(touched(edition, before(active, window), late)));
  }

  private static Dataset<Row> before(Dataset<Row> active, ExportWindow window) {
    return active.where(col("edipi").isNotNull()).where(TIME.lt(lit(window.from())));
  }

  private static Dataset<Row> asLate(Dataset<Row> versions) {
    return versions
        .dropDuplicates(ExtractKeys.VERSION)
        .withColumn("origin", lit(Origin.LATE.name()));
  }

  /** Those of some versions that bear the stamp of a delivery, or that one brought into force. */
  Dataset<Row> touched(Edition edition, Dataset<Row> versions, Seq<LedgerEntry> deliveries) {
    return ofDeliveries(versions, deliveries).union(following(edition, versions, deliveries));
  }

  /** Versions before the window of persons of whom DMDC may have been told otherwise, and was. */
  private Dataset<Row> toldOtherwise(
      Edition edition,
      Dataset<Row> active,
      ExtractRequest.OfVersions request,
      RenderExport render) {
    Dataset<Row> before = before(active, request.selection().window());
    Dataset<Row> newest = DeltaSentVersions.newest(tables);
    Dataset<Row> doubtful =
        newest.join(
            broadcast(stamps(request.news().doubtful())),
            expr("said.event_time = late_time AND said.uri = late_uri"),
            "left_semi");
    Dataset<Row> asked =
        touched(edition, before, request.news().retaken())
            .union(before.join(doubtful, KeyStates.asOne().equalTo(col("key")), "left_semi"));
    return rendered(asLate(asked), render)
        .withColumn("own", KeyStates.asOne())
        .join(
            newest,
            expr("own = key AND record <=> said.record AND refusal <=> said.refusal"),
            "left_anti")
        .drop("own");
  }

  /** Versions that bear the stamp of a delivery. */
  Dataset<Row> ofDeliveries(Dataset<Row> before, Seq<LedgerEntry> deliveries) {
    Seq<LedgerEntry> stamping = deliveries.filter(LedgerEntry::stampsVersions);
    return before.join(
        broadcast(stamps(stamping.map(LedgerEntry::stamp))),
        TIME.equalTo(col("late_time")).and(col("filename").equalTo(col("late_uri"))),
        "left_semi");
  }

  private Dataset<Row> stamps(Seq<EventStamp> stamps) {
    List<Row> rows = stamps.map(stamp -> RowFactory.create(stamp.time(), stamp.uri())).toJavaList();
    return tables.spark().createDataFrame(rows, STAMP);
  }

  /**
   * Versions that a delivery brought into force at another event time; what an attempt of another
   * run left, which was cut off, is passed over.
   */
  private Dataset<Row> following(
      Edition edition, Dataset<Row> before, Seq<LedgerEntry> deliveries) {
    Dataset<Row> late =
        tables
            .readAsDefined(TableDefinition.LATE_VERSIONS)
            .where(col("edition").equalTo(edition.id()))
            .where(col("delivery_id").isin(deliveries.map(LedgerEntry::id).toJavaArray()))
            .where(col("run_id").isin(deliveries.map(LedgerEntry::runId).toJavaArray()))
            .toDF(TableDefinition.LATE_VERSIONS.names("late_"));
    return before.join(late, expr(ExtractKeys.same("", "late_")), "left_semi");
  }
}
