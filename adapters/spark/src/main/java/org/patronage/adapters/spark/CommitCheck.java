package org.patronage.adapters.spark;

import static org.apache.spark.sql.functions.col;

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
 * Looks at what a commit left that no plan vouches for, and takes back what breaks an invariant:
 * the table is as before the commit then. Where others changed rows after it, nothing is taken
 * back, since theirs would go with it.
 */
final class CommitCheck {
  private final DeltaHistory history;

  CommitCheck(DeltaHistory history) {
    this.history = history;
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
      throw refusal(edition, doing, BrokenInvariants.words(broken), version);
    }
  }

  /**
   * Puts the table back to the version before a commit.
   *
   * @return what is to be thrown
   */
  StorageException refusal(Edition edition, String doing, String what, long version) {
    takeBack(edition, doing, what, version);
    return BrokenInvariants.takenBack(doing, history.place(edition), what, version - 1);
  }

  /**
   * Puts the table back to the version before a commit.
   *
   * @throws StorageException if rows changed after it, which would go with it; the table is left as
   *     it is, or put back to that
   */
  void takeBack(Edition edition, String doing, String what, long version) {
    long last = history.lastCommit(edition).version();
    mustBeAlone(edition, doing, what, version, last + 1);
    long restored = history.restore(edition, version - 1);
    try {
      mustBeAlone(edition, doing, what, version, restored);
    } catch (StorageException tooLate) {
      history.restore(edition, restored - 1);
      throw tooLate;
    }
  }

  private void mustBeAlone(Edition edition, String doing, String what, long version, long later) {
    if (history.changedBetween(edition, version, later)) {
      throw BrokenInvariants.standing(doing, history.place(edition), what, version);
    }
  }
}
