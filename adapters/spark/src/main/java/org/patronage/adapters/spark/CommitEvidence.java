package org.patronage.adapters.spark;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import org.patronage.adapters.spark.TableCommits.Extent;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.application.history.Edition;

/**
 * The ledger entries that the history's newest delivery carries with its commit. Behind a commit
 * that may have put other rows in the place of all, they are no evidence: a restore or a rebuild
 * may have undone what they say. Rows that somebody else changed meanwhile undo nothing.
 */
final class CommitEvidence {
  private final DeltaHistory history;

  CommitEvidence(DeltaHistory history) {
    this.history = history;
  }

  /**
   * A commit that carries entries.
   *
   * @param entries the delivery's, with the version of the commit, and that of a file which it took
   *     back
   * @param plannedAt the version that its plan read, none where it does not say
   * @param planned how many rows were to be changed
   * @param rows how many were
   */
  record Found(
      Seq<LedgerEntry> entries, long version, Option<Long> plannedAt, long planned, long rows) {
    /** What the commit did. */
    LedgerEntry delivery() {
      return entries.head();
    }
  }

  /** The newest commit with entries, none where there is none or the table was replaced since. */
  Option<Found> find(Edition edition) {
    return Option.ofOptional(
            history.last(
                edition,
                commit -> commit.extent() == Extent.ALL_ROWS || carriesEntries(edition, commit)))
        .map(commit -> found(edition, commit))
        .filter(found -> found.entries().nonEmpty());
  }

  private static boolean carriesEntries(Edition edition, TableCommits.Commit commit) {
    return LedgerRows.entries(edition, commit.metadata()).nonEmpty();
  }

  private static Found found(Edition edition, TableCommits.Commit commit) {
    Seq<LedgerEntry> entries = LedgerRows.entries(edition, commit.metadata());
    Seq<LedgerEntry> placed =
        entries
            .headOption()
            .map(own -> own.at(commit.version()))
            .toVector()
            .appendAll(entries.drop(1));
    long planned = LedgerRows.planned(commit.metadata()).getOrElse(commit.rows().all());
    return new Found(
        placed,
        commit.version(),
        LedgerRows.plannedAt(commit.metadata()),
        planned,
        commit.rows().all());
  }
}
