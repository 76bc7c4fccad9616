package org.patronage.adapters.spark;

import static org.apache.spark.sql.functions.col;

import io.vavr.collection.List;
import io.vavr.control.Either;
import java.io.Serializable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.patronage.domain.dmdc.DmdcField;
import org.patronage.domain.dmdc.DmdcRecord;
import org.patronage.domain.history.Entitlement;
import org.patronage.domain.history.Identifiers;
import org.patronage.domain.history.Version;

/** A version of an extract as a row of {@code dmdc_extract_records}. */
record ExtractColumns(String file) implements Serializable {
  static final StructType SCHEMA = TableDefinition.EXTRACT_RECORDS.schema();
  static final String RECORD = "record";
  static final String REFUSAL = "refusal";

  /** The order of the file's lines (RULES 11). */
  static Column[] order() {
    return new Column[] {col("batch_cd"), col("edipi"), col(RECORD)};
  }

  /** A version that is sent, or whose values do not fit. */
  Row sent(String batchCode, Version version) {
    Either<List<DmdcField>, DmdcRecord> record = DmdcRecord.of(batchCode, version);
    return row(
        batchCode,
        version,
        record.map(DmdcRecord::text).getOrNull(),
        record.isLeft() ? DmdcField.refusal(record.getLeft()) : null);
  }

  /** A version that is only filled in. */
  Row kept(String batchCode, Version version) {
    return row(batchCode, version, null, null);
  }

  private Row row(String batchCode, Version version, String record, String misfits) {
    Identifiers who = version.who();
    Entitlement says = version.entitlement();
    return RowFactory.create(
        file,
        batchCode,
        who.edipi().getOrNull(),
        who.icn().getOrNull(),
        says.veteranIcn().getOrNull(),
        who.participantId().getOrNull(),
        says.applicantType().getOrNull(),
        version.stamp().time(),
        version.stamp().uri(),
        record,
        misfits);
  }
}
