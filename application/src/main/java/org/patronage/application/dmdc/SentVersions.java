package org.patronage.application.dmdc;

import io.vavr.collection.Seq;
import org.patronage.domain.feed.EventStamp;

/** Which versions DMDC was told of ({@code dmdc_extract_records}). */
public interface SentVersions {

  /**
   * The files that versions of one event went into, in the order of their names, with how many of
   * them each holds; those that never appeared are none.
   *
   * @param batchCode the feed
   * @param stamp when and by which file the versions were said
   * @throws org.patronage.application.StorageException if the records cannot be read
   */
  Seq<SentFile> of(String batchCode, EventStamp stamp);
}
