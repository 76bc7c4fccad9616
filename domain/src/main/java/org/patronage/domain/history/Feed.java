package org.patronage.domain.history;

import java.io.Serializable;
import java.util.List;
import org.patronage.domain.feed.FeedContract;
import org.patronage.domain.feed.Observation;
import org.patronage.domain.feed.RecordReading;

/**
 * A feed, whole: what its files look like, how a record is read, and what it does to history. The
 * pipeline knows no more of a feed than this.
 *
 * @param batchCode {@code Batch_CD}, which also names the feed
 * @param contract what its files look like
 * @param reading how a record is validated
 * @param keyColumns the columns of {@code patronage_unified} that, within the feed, make the key
 * @param identityColumn which of them the correlation lookup is asked by
 * @param rule what a record does to its key's history
 */
public record Feed<O extends Observation>(
    String batchCode,
    FeedContract contract,
    RecordReading<O> reading,
    List<String> keyColumns,
    String identityColumn,
    HistoryRule<O> rule)
    implements Serializable {

  /** The same feed, its records read from files of another shape. */
  public Feed<O> readAs(FeedContract otherContract, RecordReading<O> otherReading) {
    return new Feed<>(batchCode, otherContract, otherReading, keyColumns, identityColumn, rule);
  }
}
