package org.patronage.benchmarks.report;

import java.util.Map;
import java.util.Optional;

/** What is to be said of goals that are not met: where the time goes, and what was tried. */
final class Remarks {
  private static final Map<String, String> TEXTS =
      Map.of(
          "1",
              """
              **1, a large file.** The machine of 2026-11-28 was slower than that of the other figures; ratios within one run can be compared, seconds across runs cannot. Of 24 s, reading and validating takes 2, screening 7 (the keys and compared columns of four million active rows and two million records are shuffled and joined, and each pair asks the rule), planning the hundred thousand that are left 4.5, of which three look through identities and active rows once more, quarantine and waiting records 2.5, the `MERGE` 5.5, and some 3 are Delta's, to open tables that nobody has opened before. The plain statement knows no quarantine, waiting records, guards and evidence, and its rules are an expression in the join. To be twice as fast as the plain one, all of it would have to take some 12 s, and the floor alone takes 7.8. The form of the documentation takes 1.3 times as long as the product.

              - Kept: active and expired rows in partitions of their own; a version that ends removed and written anew in one `MERGE`, which reads key columns alone; changes up to half a million sent to the table's rows (the `MERGE` went from 12.4 to 8.9 s); row groups of 16 MB, since one of four million rows is read by one task; no reading of the history after its commit. The parallel collector (3 of 26 s), hash joins where a task's share is small beside the heap (2 s), and no list made for each row (1 s) make all contestants faster, the plain ones too.
              - Kept since, measured on one day: screening by the compared columns (reading to plan 15 s before, 11 after; it had brought nothing while joins were sorted and every line carried its file's name); a Bloom filter of the keys that go in the condition of the `MERGE`, so that its outer join does not hold all active keys (2.2 s); generated methods that are short enough for Java to compile (3 s; planning a changed key went from 50 to 23 microseconds). Together from 31 s to between 24 and 27, and from 0.68 to 0.80 times as fast as the plain `MERGE`; 1.01 times measured again after local files had come to need no processes ([ADR 24](adr/0024-local-files-need-no-processes.md)), and the product writes more files than the plain one.
              - Tried and taken back: sorting by a hash of the key in place of the key: 2 s slower, since what is read is nearly in the order of the keys. `materializeSource=none` is refused by Delta, because the changes are cached. Checksums beside the commits of Delta Kernel: Spark works a table's state out all the same. Compiling long methods by an option of the JVM: the same as generating shorter ones.
              - Not tried: writing deletion vectors by the positions that the plan has read already, in place of the `MERGE`. It takes internals of Delta that Databricks does not have, and a second way to commit; it would save four of 24 s.
              - Tried, and not kept: an overwrite by `replaceWhere` with the keys that go as a function, which reads the keys once where the `MERGE` joins three times. Ten thousand keys of four million went in 2.7 s, by the `MERGE` in 4.7 (both warm, in turns). But the function needs the very keys: they would come to the driver and go out to every task. Delta's check that what is written meets the condition has to be switched off, because versions that end do not. And it counts the rows of its commit by the statistics of files, which a table need not have, where the counts are what a commit is held against. Two of ten or 24 s reach no goal.
              """,
          "2",
              """
              **2, a small file.** On four million persons, warm, of 9 to 11 s: reading 0.3, planning 2.5, quarantine and waiting records 1.5, the `MERGE` 4. The plan looks through identities and active rows once each, about a second of two cores; the rest of it is Delta's: lists of files, snapshots of tables that nobody has opened before, small jobs of 50 to 100 ms each. What grows with the history (2c) is 3 s: two passes of the plan and three of the `MERGE` over the active rows, of which it reads the key alone where each key has one. Delta joins changes that insert by an outer join, which no hint to the changes can turn round, and whose other side held or sorted all active keys; a Bloom filter in the condition now lets some hundred of them through.

              - Kept: ledger, log, extracts and checkpoints without a query; former rows of a delivery ruled out by the log's statistics; persons of a small file looked up by broadcast; counts by the log.
              - Kept: the plan of a small file without adaptive execution, which listed the files of the PT tables again at every step, eleven times in all; large files and rebuilds lean on it, and keep it.
              - Tried: a threshold for shuffled hash joins changes nothing, because the changes carry a hint.
              - Kept, too: a thousand generated classes in place of the hundred that Spark keeps, which a run exceeds.
              - Kept, too: the parallel collector (from 13.8 s to 9.3 on one day; the machine's days differ by a tenth).
              - Measured again on 2026-11-28 with the code of then, on a machine on which a session took 5.5 s to start in place of 2.8: 12.0 s above an empty query, 50 s as the first thing in a process, a growth of 1.29 times, and 0.18 s with nothing to do. The table keeps the figures of the quicker machine.
              - As the first thing that a process does, the same run takes more than twice as long; loading classes is little of that. Tried on an update of six files of 10 to 108 lines with an export, a process each, on a day on which all was slow: 84 and 92 s; with an archive of the classes (`-XX:ArchiveClassesAtExit`) 82; compiled by C1 alone 87; by C1 and without generated code 68.
              """,
          "3",
              """
              **3, nothing to do.** A warm run takes less than a second, and no run reads the history. As the first thing in a process it is longer: what it spends beyond that is loading the classes of configuration, wiring and Delta Kernel. An archive of the classes takes an idle `./patronage run` from 6.7 to between 4.4 and 4.9 s on that same slow day; it is a file of 216 MB that takes half a minute to write, once a build, and was not kept for two seconds. From the command line no Spark is started at all, which is goal 7.
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
