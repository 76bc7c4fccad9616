package org.patronage.benchmarks.report;

import java.util.Map;
import java.util.Optional;

/** What is to be said of goals that are not met: where the time goes, and what was tried. */
final class Remarks {
  private static final Map<String, String> TEXTS =
      Map.of(
          "1",
              """
              **1, a large file.** Of 19 s, reading and validating takes 2.5, bringing two million arrivals, four million identities and four million active rows together by key 4, joining, sorting and planning 6, quarantine and waiting records 2, the `MERGE` 5. Every pair crosses from Spark's rows into the objects that the rules know, the 95 % that change nothing too; the plain statement pays for none of that, nor for quarantine, waiting records, guards and evidence, since its rules are an expression in the join. The `MERGE` looks through the table three times, as the plain one does: for the files that match, for the rows to write, for the deletion vectors. To be twice as fast as the plain one, all of it would have to take 7 s, and the floor alone takes 4.5.

              - Kept: active and expired rows in partitions of their own; a version that ends removed and written anew in one `MERGE`, which reads key columns alone; changes up to half a million sent to the table's rows (the `MERGE` went from 12.4 to 8.9 s); row groups of 16 MB, since one of four million rows is read by one task; no reading of the history after its commit. The parallel collector (3 of 26 s), hash joins where a task's share is small beside the heap (2 s), and no list made for each row (1 s) make all contestants faster, the plain ones too: so the seconds went from 31 to 19, and the ratio stayed.
              - Tried and taken back: a narrow pass over the compared columns before the plan, so that only what may change crosses into the rules. The pass cost what it saved (32 s with it and without). Sorting by a hash of the key in place of the key: 2 s slower, since what is read is nearly in the order of the keys. `materializeSource=none` is refused by Delta, because the changes are cached.
              - Not tried: writing deletion vectors by the positions that the plan has read already, in place of the `MERGE`. It takes internals of Delta that Databricks does not have, and a second way to commit; it would save three or four of 19 s.
              """,
          "2",
              """
              **2, a small file.** On four million persons, warm, of 9 to 11 s: reading 0.3, planning 2.5, quarantine and waiting records 1.5, the `MERGE` 4. The plan looks through identities and active rows once each, about a second of two cores; the rest of it is Delta's: lists of files, snapshots of tables that nobody has opened before, small jobs of 50 to 100 ms each. What grows with the history (2c) is 3 s: two passes of the plan and three of the `MERGE` over the active rows, of which it reads the key alone where each key has one. The `MERGE` passes the key columns of all active rows three times, and in the second pass sorts them, since Delta joins changes that insert by an outer join, which no hint to the changes can turn round.

              - Kept: ledger, log, extracts and checkpoints without a query; former rows of a delivery ruled out by the log's statistics; persons of a small file looked up by broadcast; counts by the log.
              - Tried: adaptive execution switched off takes 1.6 s less here; it was left on, since large files and rebuilds lean on it. A threshold for shuffled hash joins changes nothing, because the changes carry a hint.
              - Kept, too: a thousand generated classes in place of the hundred that Spark keeps, which a run exceeds.
              - Kept, too: the parallel collector (from 13.8 s to 9.3 on one day; the machine's days differ by a tenth).
              - As the first thing that a process does, the same run spends most of its time in loading and compiling classes.
              """,
          "3",
              """
              **3, nothing to do.** A warm run takes less than a second, and no run reads the history. As the first thing in a process it is longer: what it spends beyond that is loading the classes of configuration, wiring and Delta Kernel. From the command line no Spark is started at all, which is goal 7.
              """,
          "5",
              """
              **5, rebuilds.** Thirty files cost no more per row than ten, and far less than one of the same size alone (5a, 5b). One file that holds the rows of all thirty (5c) is faster per row, since a file is a delivery of its own: its plan looks its persons up among all (3 s of two cores on three million), and its commit takes 1.2 s. To plan several files at once would lose what a commit a file gives: each one applied whole or not at all, held by its own guards, undone by its name.
              """);

  private Remarks() {}

  /** Of a goal, by its number. */
  static Optional<String> of(String goal) {
    return Optional.ofNullable(TEXTS.get(goal));
  }
}
