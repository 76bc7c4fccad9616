package org.patronage.benchmarks.report;

import java.util.Map;

/** The words of the page. */
final class Prose {
  static final String HEAD =
      """
      # Benchmarks

      Written by `benchmarks/run` from `docs/benchmarks/figures.jsonl`; do not edit it by hand.

      ```
      benchmarks/run                                # everything, for some hours
      benchmarks/run --only merge,daily --turns 3   # some of it
      benchmarks/run --only merge --scale 0.01      # to try it out; such figures go to benchmarks/target/docs
      benchmarks/run --list
      ```

      Each benchmark is a process of its own, which first makes its data: persons that do not exist, by a seed; tables as the product itself makes, publishes and arranges them. Each turn begins with the same tables, and contestants take turns (A B C A B C …). The first turn is not counted. Medians decide. What is measured beside the product does the same work: the rows that each leaves are compared, all columns of them, and a difference ends the benchmark.

      """;

  private static final Map<String, String> TITLES =
      Map.of(
          "micro", "The rules alone",
          "merge", "A large file",
          "daily", "A day's update",
          "processes", "The command line",
          "identity", "Identity correlation",
          "rebuild", "Rebuilds",
          "capacity", "Ten million rows in 2 GB",
          "runs", "Whole runs");

  private static final Map<String, String> TEXTS =
      Map.of(
          "micro",
              "By JMH, an operation being a line, a person or a record. `bytes` is what one operation allocates.",
          "merge",
              """
              A file of 2 million lines, of which 5 % change a row, on 4 million active and 4 million expired rows.

              - `product`: from the file's SHA-256 to its line in the ledger, with validation, quarantine, waiting records, guards and evidence.
              - `plain`: the rules as SQL, the changes worked out once and cached, one `MERGE` with the null merge key. The goal is held against this one.
              - `documentation`: the same in the shape of Delta's documentation, the whole file being the source of the `MERGE`.
              - `floor`: reads the file and the active rows' key and tracked columns, and appends what changed. It knows no identities and no PT, and expires nothing.
              """,
          "daily",
              """
              Whole updates: a file of 10 thousand lines (`small`), and nothing new (`nothing`), on histories of 4 million persons and of an eighth of that, two versions each. The lookup is that of the day. `fresh` is the first thing that a process does after its session is up. `reads the history` is 1 where a run with nothing to do fails once the data files of the history are out of its reach.""",
          "processes", "From the launcher to the exit of the process.",
          "identity",
              "`plain` does the same by SQL: windows for both tests of ambiguity, a pivot of conditions for the rest.",
          "rebuild",
              "`series-n`: n files of the same 100 thousand persons, 5 % of whom change from file to file. `single`: one file of as many lines as the thirty have, each a person. The lookup stands.",
          "capacity",
              "Each a process with `-Xmx2g`: the lookup of 10 million persons, a file of 10 million lines into an empty history, an export of them all. `done` is 0 where the process did not end well.",
          "runs",
              "A rebuild over December and an update over January with its export, on what `patronage generate` makes. The steps are those that the run log tells: `read`, `plan` and `write` are sums over the files. The update takes six files; up to a hundred thousand persons, what a file costs beyond its lines is most of it.");

  private Prose() {}

  static String title(String benchmark) {
    return TITLES.getOrDefault(benchmark, benchmark);
  }

  static String of(String benchmark) {
    return TEXTS.getOrDefault(benchmark, "") + "\n";
  }
}
