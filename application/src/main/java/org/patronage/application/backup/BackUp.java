package org.patronage.application.backup;

import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.patronage.application.delivery.Receipt;
import org.patronage.application.history.Edition;
import org.patronage.application.schedule.JobResult;
import org.patronage.application.schedule.JobStatus;
import org.patronage.application.schedule.ScheduledJob;
import org.patronage.domain.calendar.RunClock;
import org.patronage.domain.calendar.ScheduledTask;

/** Takes a backup, due on the first day of the month and on demand (RULES 13). */
public final class BackUp implements ScheduledJob {
  private final Backups backups;

  public BackUp(Backups backups) {
    this.backups = backups;
  }

  @Override
  public ScheduledTask task() {
    return ScheduledTask.BACKUP;
  }

  @Override
  public Option<LocalDate> lastDone() {
    return backups.list().headOption().map(backup -> new RunClock(backup.takenAt()).today());
  }

  /**
   * {@inheritDoc} Copies the tables and verifies the copies; see {@link Backups#take}.
   *
   * @throws org.patronage.application.StorageException if a copy fails; the last good backup stands
   *     then
   */
  @Override
  public JobResult carryOut(Edition edition, Receipt receipt) {
    Backup backup = backups.take(receipt.runId(), receipt.takenAt());
    return new JobResult(JobStatus.DONE, note(backup), details(backup));
  }

  private static String note(Backup backup) {
    return String.format(
        Locale.ROOT,
        "%s: %d tables, %,d rows, verified by count and content",
        backup.id(),
        backup.tables().size(),
        backup.tables().map(TableCopy::rows).sum().longValue());
  }

  private static Map<String, Object> details(Backup backup) {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("backup", backup.id());
    details.put("tables", backup.tables().map(BackUp::details).toJavaList());
    return details;
  }

  private static Map<String, Object> details(TableCopy copy) {
    return Map.of(
        "table", copy.table(),
        "version", copy.version(),
        "rows", copy.rows(),
        "checksum", copy.checksum());
  }
}
