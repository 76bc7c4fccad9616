package org.patronage.domain.masking;

import static org.patronage.domain.masking.Treatment.BLANKED;
import static org.patronage.domain.masking.Treatment.CHANGE_LOG;
import static org.patronage.domain.masking.Treatment.DIGEST;
import static org.patronage.domain.masking.Treatment.DMDC_RECORD;
import static org.patronage.domain.masking.Treatment.EDIPI;
import static org.patronage.domain.masking.Treatment.FACILITY_IDENTIFIER;
import static org.patronage.domain.masking.Treatment.ICN;
import static org.patronage.domain.masking.Treatment.KEPT;
import static org.patronage.domain.masking.Treatment.PARTICIPANT_ID;
import static org.patronage.domain.masking.Treatment.VA_PROFILE_ID;
import static org.patronage.domain.masking.Treatment.WORD;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import org.patronage.domain.InvalidRequestException;

/**
 * The one place that says of every column of every table what becomes of it in a masked copy
 * (docs/tables.md has their meanings).
 */
public final class MaskedTables {
  private static final TableMask HISTORY =
      TableMask.of("patronage_unified")
          .with(EDIPI, "edipi")
          .with(ICN, "ICN", "Veteran_ICN")
          .with(PARTICIPANT_ID, "participant_id")
          .with(WORD, "Applicant_Type", "Caregiver_Status")
          .with(CHANGE_LOG, "change_log")
          .with(KEPT, "Batch_CD", "SC_Combined_Disability_Percentage", "PT_Indicator")
          .with(KEPT, "Individual_Unemployability", "Status_Begin_Date", "Status_Last_Update")
          .with(KEPT, "Status_Termination_Date", "SDP_Event_Created_Timestamp", "filename")
          .with(KEPT, "RecordLastUpdated", "RecordStatus", "sentToDoD", "RecordChangeStatus");

  private static final TableMask LEDGER =
      TableMask.of("file_ledger")
          .with(BLANKED, "note")
          .with(DIGEST, "delivery_id", "sha256")
          .with(KEPT, "edition", "kind", "status", "batch_cd", "uri", "name")
          .with(KEPT, "event_time", "size", "run_id", "taken_at", "lines_read")
          .with(KEPT, "accepted", "duplicate", "rejected", "unusual", "created", "changed")
          .with(KEPT, "unchanged", "unresolved", "expired", "pt_driven", "revised")
          .with(KEPT, "net_versions", "net_expired", "table_version", "pt_state");

  private static final TableMask QUARANTINE =
      TableMask.of("quarantine")
          .with(BLANKED, "raw_line", "why")
          .with(DIGEST, "delivery_id")
          .with(KEPT, "edition", "batch_cd", "uri", "name", "line", "rules")
          .with(KEPT, "run_id", "taken_at", "status", "decided_by", "decided_at");

  private static final TableMask UNRESOLVED =
      TableMask.of("unresolved_records")
          .with(PARTICIPANT_ID, "key")
          .with(DIGEST, "delivery_id", "kept_by")
          .with(KEPT, "edition", "batch_cd", "uri", "event_time", "line")
          .with(KEPT, "percentage", "rating_date", "reason", "run_id", "taken_at");

  private static final TableMask LATE_VERSIONS =
      TableMask.of("late_versions")
          .with(ICN, "ICN", "Veteran_ICN")
          .with(PARTICIPANT_ID, "participant_id")
          .with(WORD, "Applicant_Type")
          .with(DIGEST, "delivery_id")
          .with(KEPT, "edition", "batch_cd", "event_time", "uri", "run_id")
          .with(KEPT, "taken_at", "overtaken");

  private static final TableMask CHECKPOINTS =
      TableMask.of("dmdc_checkpoint")
          .with(KEPT, "checkpoint_timestamp", "filename", "record_count", "generate_query");

  private static final TableMask EXTRACTS =
      TableMask.of("dmdc_extracts")
          .with(DIGEST, "deliveries")
          .with(KEPT, "filename", "kind", "status", "run_id", "prepared_at", "window_from")
          .with(KEPT, "window_until", "records", "refused", "filled");

  private static final TableMask EXTRACT_RECORDS =
      TableMask.of("dmdc_extract_records")
          .with(EDIPI, "edipi")
          .with(ICN, "ICN", "Veteran_ICN")
          .with(PARTICIPANT_ID, "participant_id")
          .with(WORD, "Applicant_Type")
          .with(DMDC_RECORD, "record")
          .with(KEPT, "filename", "batch_cd", "event_time", "uri", "refusal");

  private static final TableMask LOOKUP =
      TableMask.of("correlation_lookup")
          .with(ICN, "MVIPersonICN")
          .with(PARTICIPANT_ID, "participant_id")
          .with(EDIPI, "edipi")
          .with(VA_PROFILE_ID, "va_profile_id")
          .with(KEPT, "ICNStatus", "Last_Modified_Date");

  private static final TableMask DUPLICATES =
      TableMask.of("duplicate_correlations")
          .with(FACILITY_IDENTIFIER, "TreatingFacilityPersonIdentifier")
          .with(ICN, "MVIPersonICN")
          .with(KEPT, "InstitutionCode", "CorrelationModifiedDateTime", "count_iens")
          .with(KEPT, "count_icns");

  private static final TableMask RUN_LOG =
      TableMask.of("patronage_pipeline_log")
          .with(BLANKED, "error_message", "scheduled_tasks_detail", "backup_stats")
          .with(KEPT, "run_id", "run_timestamp_utc", "processing_mode", "status")
          .with(KEPT, "duration_seconds", "patronage_table_detail", "identity_correlation_detail")
          .with(KEPT, "file_discovery_detail", "records_processed_detail")
          .with(KEPT, "input_watermarks", "output_row_counts_by_batch")
          .with(KEPT, "dmdc_export_stats", "edipi_backfill_stats");

  private static final Seq<TableMask> ALL =
      List.of(
          HISTORY,
          LEDGER,
          QUARANTINE,
          UNRESOLVED,
          LATE_VERSIONS,
          CHECKPOINTS,
          EXTRACTS,
          EXTRACT_RECORDS,
          LOOKUP,
          DUPLICATES,
          RUN_LOG);

  private MaskedTables() {}

  /** Every table that a masked copy holds. */
  public static Seq<TableMask> all() {
    return ALL;
  }

  /**
   * The decisions on a table.
   *
   * @throws InvalidRequestException if nobody decided on it
   */
  public static TableMask of(String table) {
    return ALL.find(mask -> mask.table().equals(table))
        .getOrElseThrow(
            () -> new InvalidRequestException("nobody decided how " + table + " is masked"));
  }
}
