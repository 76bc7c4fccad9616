package org.patronage.application.run;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import org.patronage.application.StorageException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A run with its row in the log, whatever becomes of it. */
public final class LoggedRun {
  private static final Logger LOG = LoggerFactory.getLogger(LoggedRun.class);

  private final RunPipeline pipeline;
  private final RunLog log;
  private final InstantSource stopwatch;

  public LoggedRun(RunPipeline pipeline, RunLog log, InstantSource stopwatch) {
    this.pipeline = pipeline;
    this.log = log;
    this.stopwatch = stopwatch;
  }

  /**
   * Runs once and writes the log row.
   *
   * @throws RuntimeException what the run failed with, after its row was written
   */
  public RunReport run(RunRequest request) {
    Instant start = stopwatch.instant();
    try {
      RunReport report = pipeline.run(request);
      log.record(row(request, report, start));
      return report;
    } catch (RuntimeException failure) {
      recordFailure(request, failure, start);
      throw failure;
    }
  }

  private RunRecord row(RunRequest request, RunReport report, Instant start) {
    return new RunRecord(
        request.runId(),
        request.clock().now(),
        word(report.mode()),
        report.status(),
        report.problem(),
        seconds(start),
        RunDetails.of(report));
  }

  private void recordFailure(RunRequest request, RuntimeException failure, Instant start) {
    RunRecord row =
        new RunRecord(
            request.runId(),
            request.clock().now(),
            word(request.mode()),
            RunStatus.FAILED,
            message(failure),
            seconds(start),
            Map.of());
    try {
      log.record(row);
    } catch (RuntimeException second) {
      LOG.error("The log row of run {} could not be written", request.runId());
      failure.addSuppressed(second);
    }
  }

  /** What is not known to be free of persons' data is named by its type alone. */
  private static String message(RuntimeException failure) {
    return failure instanceof StorageException
        ? failure.getMessage()
        : "An unexpected " + failure.getClass().getName();
  }

  /** The mode as the command line and the table write it. */
  private static String word(RunMode mode) {
    return mode.name().toLowerCase(Locale.ROOT);
  }

  private double seconds(Instant start) {
    return Duration.between(start, stopwatch.instant()).toMillis() / 1000.0;
  }
}
