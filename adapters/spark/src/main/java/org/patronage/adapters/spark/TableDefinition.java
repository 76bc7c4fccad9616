package org.patronage.adapters.spark;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.sql.types.StructType;
import org.patronage.application.backup.Restoring;

/**
 * The tables that are ours (RULES 3): names, columns in their order, layout, and what a restore
 * does with them (RULES 13). A column that comes later stands behind the others, as it does in a
 * table that stands and grows by it: books are written by position.
 */
enum TableDefinition {
  HISTORY(
      "patronage_unified",
      """
      edipi STRING, ICN STRING, Veteran_ICN STRING, participant_id STRING, Batch_CD STRING,
      Applicant_Type STRING, Caregiver_Status STRING, SC_Combined_Disability_Percentage STRING,
      PT_Indicator STRING, Individual_Unemployability STRING, Status_Begin_Date STRING,
      Status_Last_Update STRING, Status_Termination_Date STRING,
      SDP_Event_Created_Timestamp TIMESTAMP, filename STRING, RecordLastUpdated DATE,
      RecordStatus BOOLEAN, sentToDoD BOOLEAN, change_log STRING, RecordChangeStatus STRING""",
      "PARTITIONED BY (Batch_CD, RecordStatus)",
      Restoring.REPLACED),
  LEDGER(
      "file_ledger",
      """
      edition STRING, delivery_id STRING, kind STRING, status STRING, batch_cd STRING, uri STRING,
      name STRING, event_time TIMESTAMP, sha256 STRING, size LONG, run_id STRING,
      taken_at TIMESTAMP, lines_read LONG, accepted LONG, duplicate LONG, rejected LONG,
      unusual LONG, created LONG, changed LONG, unchanged LONG, unresolved LONG, expired LONG,
      pt_driven LONG, revised LONG, table_version LONG, pt_state STRING, note STRING,
      net_versions LONG, net_expired LONG""",
      "",
      Restoring.REPLACED),
  QUARANTINE(
      "quarantine",
      """
      edition STRING, delivery_id STRING, batch_cd STRING, uri STRING, name STRING, line LONG,
      raw_line STRING, rules STRING, run_id STRING, taken_at TIMESTAMP, status STRING,
      decided_by STRING, decided_at TIMESTAMP, why STRING""",
      "",
      Restoring.REPLACED),
  UNRESOLVED(
      "unresolved_records",
      """
      edition STRING, delivery_id STRING, batch_cd STRING, uri STRING, event_time TIMESTAMP,
      line LONG, key STRING, percentage INT, rating_date DATE, reason STRING, run_id STRING,
      taken_at TIMESTAMP, kept_by STRING""",
      "",
      Restoring.REPLACED),
  LATE_VERSIONS(
      "late_versions",
      """
      edition STRING, delivery_id STRING, batch_cd STRING, ICN STRING, Veteran_ICN STRING,
      participant_id STRING, Applicant_Type STRING, event_time TIMESTAMP, uri STRING,
      run_id STRING, taken_at TIMESTAMP, overtaken BOOLEAN""",
      "",
      Restoring.REPLACED),
  CHECKPOINTS(
      "dmdc_checkpoint",
      """
      checkpoint_timestamp TIMESTAMP, filename STRING, record_count LONG, generate_query STRING""",
      "filename"),
  EXTRACTS(
      "dmdc_extracts",
      """
      filename STRING, kind STRING, status STRING, run_id STRING, prepared_at TIMESTAMP,
      window_from TIMESTAMP, window_until TIMESTAMP, deliveries ARRAY<STRING>, records LONG,
      refused STRING, filled LONG""",
      "filename"),
  EXTRACT_RECORDS(
      "dmdc_extract_records",
      """
      filename STRING, batch_cd STRING, edipi STRING, ICN STRING, Veteran_ICN STRING,
      participant_id STRING, Applicant_Type STRING, event_time TIMESTAMP, uri STRING,
      record STRING, refusal STRING""",
      "filename"),
  LOOKUP(
      "correlation_lookup",
      """
      MVIPersonICN STRING, participant_id STRING, edipi STRING, va_profile_id STRING,
      ICNStatus STRING, Last_Modified_Date TIMESTAMP""",
      "CLUSTER BY (MVIPersonICN, participant_id)",
      Restoring.NOT_KEPT),
  DUPLICATES(
      "duplicate_correlations",
      """
      InstitutionCode STRING, TreatingFacilityPersonIdentifier STRING, MVIPersonICN STRING,
      CorrelationModifiedDateTime TIMESTAMP, count_iens INT, count_icns INT""",
      "",
      Restoring.NOT_KEPT),
  RUN_LOG(
      "patronage_pipeline_log",
      """
      run_id STRING, run_timestamp_utc TIMESTAMP, processing_mode STRING, status STRING,
      error_message STRING, duration_seconds DOUBLE, patronage_table_detail STRING,
      identity_correlation_detail STRING, file_discovery_detail STRING,
      records_processed_detail STRING, scheduled_tasks_detail STRING, input_watermarks STRING,
      output_row_counts_by_batch STRING, dmdc_export_stats STRING, edipi_backfill_stats STRING,
      backup_stats STRING""",
      "run_id");

  private static final Pattern COMMA = Pattern.compile(", ");

  private final String table;
  private final String columns;
  private final String layout;
  private final Restoring restoring;

  private final String identity;

  TableDefinition(String table, String columns, String layout, Restoring restoring) {
    this.table = table;
    this.columns = columns;
    this.layout = layout;
    this.restoring = restoring;
    this.identity = "";
  }

  /** A table that only ever grows, whose rows are told apart by some columns. */
  TableDefinition(String table, String columns, String identity) {
    this.table = table;
    this.columns = columns;
    this.layout = "";
    this.restoring = Restoring.GROWING;
    this.identity = identity;
  }

  /** The definition of a table by its name. */
  static Optional<TableDefinition> named(String table) {
    return Arrays.stream(values()).filter(known -> known.table.equals(table)).findFirst();
  }

  String table() {
    return table;
  }

  /** The columns as DDL. */
  String columns() {
    return columns;
  }

  StructType schema() {
    return StructType.fromDDL(columns);
  }

  /** The columns' names, each with {@code prefix} before it. */
  String[] names(String prefix) {
    return Arrays.stream(schema().fieldNames()).map(name -> prefix + name).toArray(String[]::new);
  }

  /** {@code PARTITIONED BY} or {@code CLUSTER BY}, empty for small tables. */
  String layout() {
    return layout;
  }

  /** Whether rows lie apart by some columns. */
  boolean isPartitioned() {
    return this == HISTORY;
  }

  /** The columns by which a restore knows a row that stands; of a growing table. */
  Stream<String> identity() {
    return COMMA.splitAsStream(identity);
  }

  /**
   * Whether the table is ours to shape. The others have the columns of RULES 3, and may be the
   * earlier pipeline's.
   */
  boolean isOurs() {
    return switch (this) {
      case HISTORY, CHECKPOINTS, LOOKUP, DUPLICATES, RUN_LOG -> false;
      default -> true;
    };
  }

  /** What becomes of its rows when a backup is restored. */
  Restoring restoring() {
    return restoring;
  }
}
