package org.patronage.application.undo;

import io.vavr.collection.Seq;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.application.dmdc.SentFile;
import org.patronage.application.run.RunReport;

/**
 * What taking a file back came to.
 *
 * @param file its ledger entry as it is now
 * @param sent the files for DMDC that versions of it went into
 */
public record Undone(RunReport report, LedgerEntry file, Seq<SentFile> sent) {

  /** Whether an earlier run did it, and this one nothing. */
  public boolean isDoneBefore() {
    return report.size().isEmpty();
  }

  /** A query for {@code patronage sql} that shows the records that were sent. */
  public String query() {
    return "SELECT * FROM dmdc_extract_records WHERE batch_cd = '%s' AND event_time = '%s'"
            .formatted(file.batchCode(), file.stamp().time())
        + " AND uri = '%s' AND record IS NOT NULL".formatted(quoted(file.stamp().uri()));
  }

  private static String quoted(String text) {
    return text.replace("\\", "\\\\").replace("'", "\\'");
  }
}
