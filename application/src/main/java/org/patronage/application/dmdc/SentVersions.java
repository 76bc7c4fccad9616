package org.patronage.application.dmdc;

import io.vavr.collection.List;
import io.vavr.collection.Seq;

/** Which versions DMDC was told of ({@code dmdc_extract_records}). */
public interface SentVersions {
  /** The columns by which tables that speak of a version of the history name it. */
  Seq<String> IDENTITY =
      List.of(
          "batch_cd",
          "event_time",
          "uri",
          "ICN",
          "Veteran_ICN",
          "participant_id",
          "Applicant_Type");

  /**
   * The files, prepared by then, with records of versions that a run took out or made say something
   * else, late files and files that were taken back being what it did; in the order of their names,
   * with how many such records each holds. Files that never appeared are none.
   *
   * @param runId the run
   * @throws org.patronage.application.StorageException if the records cannot be read
   */
  Seq<SentFile> overtakenBy(String runId);
}
