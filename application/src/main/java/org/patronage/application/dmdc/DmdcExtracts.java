package org.patronage.application.dmdc;

import io.vavr.collection.Seq;
import org.patronage.application.history.Edition;

/**
 * What was prepared for DMDC, record by record ({@code dmdc_extracts, dmdc_extract_records}): which
 * version went into which file can be asked here, and the same file can be made again.
 */
public interface DmdcExtracts {

  /** The newest entry of every extract, in any order. */
  Seq<Extract> list();

  /**
   * Selects versions and renders their records, which are kept in the place of those that the same
   * file had; refused ones go to the quarantine with the reason. Nothing leaves yet. Where {@link
   * ExtractCounts#isNothing}, no extract is kept.
   *
   * @return the extract as {@code PREPARED}
   * @throws org.patronage.application.StorageException if the history cannot be read, or the
   *     records cannot be kept; there is no such extract then
   */
  Extract prepare(Edition edition, ExtractRequest request);

  /** What {@link #prepare} would come to; writes nothing. */
  ExtractCounts preview(Edition edition, ExtractRequest request);

  /** Notes how far an extract has come. */
  void mark(Extract extract);
}
