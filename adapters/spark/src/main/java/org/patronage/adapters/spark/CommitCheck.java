package org.patronage.adapters.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.patronage.application.StorageException;
import org.patronage.application.history.Edition;
import org.patronage.application.verification.BrokenInvariants;
import org.patronage.application.verification.Inspected;
import org.patronage.domain.history.Invariant;

/**
 * Looks at what a commit left of the keys that it touched, and takes back what breaks an invariant:
 * the table is as before the commit then, rows that others wrote before it included.
 */
final class CommitCheck {
  private final DeltaHistory history;

  CommitCheck(DeltaHistory history) {
    this.history = history;
  }

  /**
   * A commit of planned changes: of the keys that it touched one version is active, and no more of
   * those that it only took versions from, all of them perhaps. What follows what was decided on
   * the plan, and as many rows changed as were planned. So the active rows are all that is read
   * back; what the plan wrote stands, as if ended, for keys that have none.
   */
  void afterChanges(Edition edition, HistoryMerge.Changes changes, String doing, long version) {
    Dataset<Row> planned = changes.rows();
    Dataset<Row> active =
        history
            .of(edition)
            .where(col("Batch_CD").equalTo(changes.batchCode()).and(col("RecordStatus")));
    Dataset<Row> written =
        planned
            .where(not(col("op").equalTo(PlanOutput.REMOVE)))
            .withColumn("RecordStatus", lit(false));
    Dataset<Row> seen =
        KeyStates.among(KeyStates.keys(planned), KeyStates.of(active)).union(KeyStates.of(written));
    mustHold(edition, broken(seen).filterKeys(Invariant.ONE_ACTIVE::equals), doing, version);
  }

  /**
   * A commit that set cells of active rows in place.
   *
   * @param touched rows with the key columns of the history
   */
  void afterUpdate(Edition edition, Dataset<Row> touched, String doing, long version) {
    Dataset<Row> keys = KeyStates.keys(touched);
    mustNotBeWorse(
        edition,
        rows -> broken(KeyStates.among(keys, KeyStates.of(rows.where("RecordStatus")))),
        doing,
        version);
  }

  /** A commit that nobody has looked at: every key of its feed. */
  void afterCrash(Edition edition, String batchCode, String doing, long version) {
    mustNotBeWorse(
        edition,
        rows -> broken(KeyStates.of(rows.where(col("Batch_CD").equalTo(batchCode)))),
        doing,
        version);
  }

  /** What was wrong before the commit is no reason to take it back. */
  private void mustNotBeWorse(
      Edition edition,
      Function<Dataset<Row>, Map<Invariant, Long>> look,
      String doing,
      long version) {
    Map<Invariant, Long> broken = look.apply(history.at(edition, version));
    if (!broken.isEmpty() && version > 0) {
      Map<Invariant, Long> before = look.apply(history.at(edition, version - 1));
      broken = broken.filter((one, keys) -> keys > before.getOrElse(one, 0L));
    }
    mustHold(edition, broken, doing, version);
  }

  private static Map<Invariant, Long> broken(Dataset<Row> states) {
    return KeyStates.check(states)
        .map(Inspected.Keys::broken)
        .foldLeft(HashMap.empty(), (all, one) -> all.merge(one, Long::sum));
  }

  private void mustHold(Edition edition, Map<Invariant, Long> broken, String doing, long version) {
    if (!broken.isEmpty()) {
      throw takeBack(edition, doing, BrokenInvariants.words(broken), version);
    }
  }

  /**
   * Puts the table back to the version before a commit.
   *
   * @return what is to be thrown
   */
  StorageException takeBack(Edition edition, String doing, String what, long version) {
    history.restore(edition, version - 1);
    return BrokenInvariants.takenBack(doing, history.place(edition), what, version - 1);
  }
}
