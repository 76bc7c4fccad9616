package org.patronage.application.run;

import io.vavr.collection.HashMap;
import io.vavr.collection.LinkedHashMap;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Supplier;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.application.delivery.Receipt;
import org.patronage.application.history.Recovery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the run log, for one run at a time: a row that says {@code RUNNING} before a run does
 * anything, and how it ended in that row's place. Of a run that failed, somebody hears.
 */
public final class RunJournal {
  private static final Logger LOG = LoggerFactory.getLogger(RunJournal.class);

  /** How many runs are looked at for one whose process ended without a word. */
  private static final int LOOKED_AT = 1_000;

  private final WorkAlone alone;
  private final RunLog log;
  private final Notices notices;
  private final Recovery recovery;
  private final InstantSource stopwatch;
  private final StepTimes times;

  /**
   * @param times hears what the work is at
   */
  public RunJournal(
      WorkAlone alone, RunLog log, Notices notices, Recovery recovery, StepTimes times) {
    this.alone = alone;
    this.log = log;
    this.notices = notices;
    this.recovery = recovery;
    this.stopwatch = times.stopwatch();
    this.times = times;
  }

  /**
   * Does some work as a run of its own, while no other is at work, after what a run before it left
   * undone.
   *
   * @param mode {@code processing_mode} while it runs
   * @throws org.patronage.application.StorageException if another run is at work; then the log says
   *     nothing of this one
   * @throws RuntimeException what the work failed with, after its row was written
   */
  public RunReport keep(Receipt receipt, String mode, Supplier<RunReport> work) {
    try {
      return alone.perform(receipt.runId(), () -> logged(receipt, mode, work));
    } catch (RuntimeException failure) {
      notices.send(notice(receipt, mode, FailureText.of(failure)));
      throw failure;
    }
  }

  private RunReport logged(Receipt receipt, String mode, Supplier<RunReport> work) {
    closeAbandoned();
    Entry entry = new Entry(receipt, mode, stopwatch.instant());
    log.record(entry.row(mode, RunStatus.RUNNING, "", Map.of()));
    times.begin();
    try {
      recovery.recover();
      RunReport report = work.get();
      log.record(
          entry.row(
              report.mode(),
              report.status(),
              report.problem(),
              RunDetails.of(report, times.seconds())));
      if (report.status() == RunStatus.FAILED) {
        notices.send(notice(receipt, report));
      }
      return report;
    } catch (RuntimeException failure) {
      recordFailure(entry, failure);
      throw failure;
    }
  }

  /** While this run has the lease, whatever else says that it runs does not. */
  private void closeAbandoned() {
    log.newest(LOOKED_AT)
        .filter(run -> run.status() == RunStatus.RUNNING)
        .map(RunRecord::abandoned)
        .forEach(log::record);
  }

  private void recordFailure(Entry entry, RuntimeException failure) {
    try {
      log.record(
          entry.row(
              entry.mode(),
              RunStatus.FAILED,
              FailureText.of(failure),
              RunDetails.of(times.seconds())));
    } catch (RuntimeException second) {
      LOG.error("The log row of run {} could not be written", entry.receipt().runId());
      failure.addSuppressed(second);
    }
  }

  /** A run in the log. */
  private final class Entry {
    private final Receipt receipt;
    private final String mode;
    private final Instant start;

    Entry(Receipt receipt, String mode, Instant start) {
      this.receipt = receipt;
      this.mode = mode;
      this.start = start;
    }

    Receipt receipt() {
      return receipt;
    }

    String mode() {
      return mode;
    }

    RunRecord row(String word, RunStatus status, String error, Map<String, Object> details) {
      double seconds = Duration.between(start, stopwatch.instant()).toMillis() / 1000.0;
      return new RunRecord(
          receipt.runId(), receipt.takenAt(), word, status, error, seconds, details);
    }
  }

  private static Notice notice(Receipt receipt, RunReport report) {
    return new Notice(
        receipt.runId(),
        receipt.takenAt(),
        report.mode(),
        RunStatus.FAILED,
        report.problem(),
        report.held().toLinkedMap(entry -> entry.stamp().name(), LedgerEntry::note),
        LinkedHashMap.of(
            "files", (long) report.deliveries().size(), "held", (long) report.held().size()));
  }

  private static Notice notice(Receipt receipt, String mode, String error) {
    return new Notice(
        receipt.runId(),
        receipt.takenAt(),
        mode,
        RunStatus.FAILED,
        error,
        HashMap.empty(),
        HashMap.empty());
  }
}
