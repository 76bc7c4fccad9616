package org.patronage.adapters.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import io.vavr.collection.HashMap;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.patronage.application.delivery.Receipt;
import org.patronage.application.dmdc.DmdcExtracts;
import org.patronage.application.dmdc.Extract;
import org.patronage.application.dmdc.ExtractCounts;
import org.patronage.application.dmdc.ExtractRequest;
import org.patronage.application.history.Edition;

/**
 * Extracts as Delta tables: {@code dmdc_extracts} and, by version, {@code dmdc_extract_records}.
 */
public final class DeltaDmdcExtracts implements DmdcExtracts {
  private final DeltaTables tables;
  private final TableWriter writer;
  private final ExtractSelection selection;
  private final QuarantineTable quarantine;

  public DeltaDmdcExtracts(DeltaWarehouse warehouse) {
    this.tables = warehouse.tables();
    this.writer = new TableWriter(tables);
    this.selection = new ExtractSelection(tables, warehouse.history());
    this.quarantine = new QuarantineTable(tables);
  }

  @Override
  public Seq<Extract> list() {
    return tables.operation("read the extracts").answer(this::readList);
  }

  private Seq<Extract> readList() {
    return Vector.ofAll(tables.books(TableDefinition.EXTRACTS)).map(ExtractRows::extract);
  }

  /** {@inheritDoc} The records are written first; without their extract they count for nothing. */
  @Override
  public Extract prepare(Edition edition, ExtractRequest request) {
    return tables
        .operation("prepare " + request.file().name())
        .answer(() -> keep(edition, request));
  }

  private Extract keep(Edition edition, ExtractRequest request) {
    Former mine = Former.ofFile(request.file().name());
    writer.replaceRows(TableDefinition.EXTRACT_RECORDS, mine, selection.rows(edition, request));
    Dataset<Row> kept = tables.read(TableDefinition.EXTRACT_RECORDS).where(mine.condition());
    Extract extract = request.prepared(counts(request, kept));
    if (extract.counts().refused().nonEmpty()) {
      quarantine(edition, request.receipt(), extract, kept);
    }
    if (!extract.counts().isNothing()) {
      mark(extract);
    }
    return extract;
  }

  @Override
  public ExtractCounts preview(Edition edition, ExtractRequest request) {
    return tables
        .operation("count for " + request.file().name())
        .answer(() -> counts(request, selection.rows(edition, request)));
  }

  @Override
  public void mark(Extract extract) {
    tables.operation("mark " + extract.file().name()).perform(() -> write(extract));
  }

  private void write(Extract extract) {
    tables.enter(
        TableDefinition.EXTRACTS, "filename", extract.file().name(), ExtractRows.row(extract));
  }

  private static ExtractCounts counts(ExtractRequest request, Dataset<Row> rows) {
    long sent = 0;
    long all = 0;
    HashMap<String, Long> refused = HashMap.empty();
    Dataset<Row> counts =
        rows.groupBy(col("record").isNotNull().as("sent"), col(ExtractColumns.REFUSAL))
            .agg(count(lit(1)));
    for (Row row : counts.collectAsList()) { // one a kind of refusal
      all += row.getLong(2);
      if (row.getBoolean(0)) {
        sent += row.getLong(2);
      } else if (!row.isNullAt(1)) {
        refused = refused.put(row.getString(1), row.getLong(2));
      }
    }
    boolean fills = request instanceof ExtractRequest.OfMissingEdipis;
    return new ExtractCounts(sent, refused, fills ? all : 0);
  }

  private void quarantine(Edition edition, Receipt receipt, Extract extract, Dataset<Row> kept) {
    String name = extract.file().name();
    Dataset<Row> refused =
        kept.where(col(ExtractColumns.REFUSAL).isNotNull())
            .select(
                lit(edition.id()).as("edition"),
                lit(name).as("delivery_id"),
                col("batch_cd"),
                col("uri"),
                lit(name).as("name"),
                lit(null).cast("long").as("line"),
                concat_ws("|", col("batch_cd"), col("edipi"), col("ICN"), col("participant_id"))
                    .as("raw_line"),
                col(ExtractColumns.REFUSAL).as("rules"),
                lit(receipt.runId()).as("run_id"),
                lit(receipt.takenAt()).as("taken_at"));
    quarantine.keepVersions(name, refused);
  }
}
