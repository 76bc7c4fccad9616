package org.patronage.application.run;

/** A run with its row in the log, whatever becomes of it. */
public final class LoggedRun {
  private final RunPipeline pipeline;
  private final RunJournal journal;

  public LoggedRun(RunPipeline pipeline, RunJournal journal) {
    this.pipeline = pipeline;
    this.journal = journal;
  }

  /**
   * Runs once and keeps its log row.
   *
   * @throws RuntimeException what the run failed with, after its row was written
   */
  public RunReport run(RunRequest request) {
    return journal.keep(
        request.receipt(), RunReport.word(request.mode()), () -> pipeline.run(request));
  }
}
