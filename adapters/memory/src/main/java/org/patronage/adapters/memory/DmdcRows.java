package org.patronage.adapters.memory;

import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import org.patronage.application.dmdc.Checkpoint;
import org.patronage.application.dmdc.Extract;
import org.patronage.domain.dmdc.DmdcFile;
import org.patronage.domain.dmdc.DmdcRecord;
import org.patronage.domain.dmdc.ExportWindow;

/** {@code dmdc_checkpoint}, {@code dmdc_extracts} and {@code dmdc_extract_records}. */
final class DmdcRows {
  private DmdcRows() {}

  static Seq<Map<String, String>> checkpoints(DmdcState state) {
    return state.checkpoints().map(DmdcRows::row);
  }

  private static Map<String, String> row(Checkpoint checkpoint) {
    return new Cells()
        .time("checkpoint_timestamp", checkpoint.until())
        .with("filename", checkpoint.file().name())
        .with("record_count", checkpoint.records())
        .with("generate_query", checkpoint.query())
        .row();
  }

  static Seq<Map<String, String>> extracts(DmdcState state) {
    return state.extracts().values().toVector().map(DmdcRows::row);
  }

  private static Map<String, String> row(Extract extract) {
    return new Cells()
        .with("filename", extract.file().name())
        .with("kind", extract.kind())
        .with("status", extract.status())
        .with("run_id", extract.receipt().runId())
        .time("prepared_at", extract.receipt().takenAt())
        .time("window_from", extract.window().map(ExportWindow::from))
        .time("window_until", extract.window().map(ExportWindow::until))
        .with("records", extract.counts().records())
        .with("filled", extract.counts().filled())
        .row();
  }

  static Seq<Map<String, String>> records(DmdcState state) {
    return state
        .records()
        .toVector()
        .flatMap(extract -> extract._2().map(own -> row(extract._1(), own)));
  }

  private static Map<String, String> row(DmdcFile file, ExtractRecord own) {
    return new Cells()
        .with("filename", file.name())
        .with("batch_cd", own.key().batchCode())
        .with("edipi", own.version().who().edipi())
        .with("ICN", own.version().who().icn())
        .with("Veteran_ICN", own.version().entitlement().veteranIcn())
        .with("participant_id", own.version().who().participantId())
        .with("Applicant_Type", own.version().entitlement().applicantType())
        .time("event_time", Option.some(own.version().stamp().time()))
        .with("uri", own.version().stamp().uri())
        .with("record", own.record().map(DmdcRecord::text))
        .with("refusal", own.refusal())
        .row();
  }
}
