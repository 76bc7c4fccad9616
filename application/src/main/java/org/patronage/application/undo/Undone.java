package org.patronage.application.undo;

import io.vavr.collection.Seq;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.application.dmdc.SentFile;
import org.patronage.application.dmdc.SentVersions;
import org.patronage.application.run.RunReport;

/**
 * What taking a file back came to.
 *
 * @param file its ledger entry as it is now
 * @param sent the files for DMDC with records that it touches: of its own versions, and of later
 *     ones that it had a part in
 */
public record Undone(RunReport report, LedgerEntry file, Seq<SentFile> sent) {
  private static final String SAME =
      SentVersions.IDENTITY.map("sent.%1$s <=> late.%1$s"::formatted).mkString(" AND ");

  /** Whether an earlier run did it, and this one nothing. */
  public boolean isDoneBefore() {
    return report.size().isEmpty();
  }

  /** A query for {@code patronage sql} that shows the records that were sent. */
  public String query() {
    return "SELECT sent.* FROM dmdc_extract_records AS sent"
        + " JOIN dmdc_extracts AS file ON sent.filename = file.filename AND file.status = 'DONE'"
        + " LEFT SEMI JOIN late_versions AS late ON "
        + SAME
        + " AND late.overtaken AND late.run_id = '%s'".formatted(file.runId())
        + " AND file.prepared_at <= late.taken_at WHERE sent.record IS NOT NULL";
  }
}
