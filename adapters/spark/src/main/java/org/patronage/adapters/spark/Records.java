package org.patronage.adapters.spark;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.patronage.domain.feed.LineCounts;

/** The records of a delivery, read. */
interface Records extends AutoCloseable {

  /** How its lines were read. */
  LineCounts lines();

  /**
   * The records to plan, and the lines for the quarantine, as {@link FeedColumns#records}.
   *
   * @param snapshot the history that they are planned with
   */
  Dataset<Row> with(DeltaHistory.Snapshot snapshot);

  /** How many keys the records to plan speak of, at most. */
  long keys(DeltaHistory.Snapshot snapshot);

  /** A plan with the counts of the records that are not among them. */
  Dataset<Row> counted(Dataset<Row> plan, DeltaHistory.Snapshot snapshot);

  /** Lets go of what was read. */
  @Override
  void close();

  /**
   * All of them, held.
   *
   * @param held persisted
   */
  record All(Dataset<Row> held, LineCounts lines) implements Records {
    @Override
    public Dataset<Row> with(DeltaHistory.Snapshot snapshot) {
      return held;
    }

    @Override
    public long keys(DeltaHistory.Snapshot snapshot) {
      return lines.read();
    }

    @Override
    public Dataset<Row> counted(Dataset<Row> plan, DeltaHistory.Snapshot snapshot) {
      return plan;
    }

    @Override
    public void close() {
      held.unpersist();
    }
  }
}
