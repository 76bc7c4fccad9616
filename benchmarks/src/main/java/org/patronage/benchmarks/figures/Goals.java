package org.patronage.benchmarks.figures;

import static org.patronage.benchmarks.figures.Results.SECONDS;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleBinaryOperator;

/** What is asked of the product, as ratios and differences of medians. */
public record Goals(Results results) {

  /** All goals, those that were not measured too. */
  public List<Goal> all() {
    return List.of(
        Goal.atLeast(
            "1a", "a large file: as fast as the plain MERGE", over("merge", "plain"), 2, "times"),
        Goal.atMost("1b", "a large file: beside the floor", under("merge", "floor"), 2, "times"),
        Goal.atMost(
            "2a",
            "a small file on the large history, above an empty query",
            above("small", "empty query"),
            3,
            "s"),
        Goal.atMost(
            "2b",
            "the same as the first thing in a process, session start apart",
            above("small, fresh", "empty query, fresh"),
            3,
            "s"),
        Goal.atMost(
            "2c", "a small file: growth when the history grows eightfold", growth(), 1.5, "times"),
        Goal.atMost("3a", "nothing to do", daily("nothing"), 1, "s"),
        Goal.atMost(
            "3b",
            "the same as the first thing in a process, session start apart",
            daily("nothing, fresh"),
            1,
            "s"),
        Goal.atMost(
            "3c",
            "nothing to do: scans of the history",
            results.largest("daily", "nothing", "reads the history"),
            0,
            ""),
        Goal.atMost(
            "4", "identity correlation beside plain SQL", under("identity", "plain"), 1.5, "times"),
        Goal.atMost(
            "5a",
            "a rebuild over 30 files: time per row beside that over 10 files",
            perRow("series-30", "series-10"),
            1.1,
            "times"),
        Goal.atMost(
            "5b",
            "the same beside that over one such file",
            perRow("series-30", "series-1"),
            1,
            "times"),
        Goal.atMost(
            "5c",
            "the same beside that over one file of all rows",
            perRow("series-30", "single"),
            1,
            "times"),
        Goal.atLeast("6a", "a file of 10 million rows in 2 GB: done", done("file in 2 GB"), 1, ""),
        Goal.atLeast(
            "6b", "an export of 10 million rows in 2 GB: done", done("export in 2 GB"), 1, ""),
        Goal.atMost("7a", "./patronage --help", largest("processes", "help"), 0.5, "s"),
        Goal.atMost(
            "7b",
            "a whole ./patronage run with nothing to do",
            largest("processes", "run with nothing to do"),
            6,
            "s"));
  }

  private OptionalDouble done(String what) {
    return results.largest("capacity", what, "done");
  }

  /** How much longer a row takes in one rebuild than in another. */
  private OptionalDouble perRow(String one, String other) {
    return both(rowSeconds(one), rowSeconds(other), (a, b) -> a / b);
  }

  private OptionalDouble rowSeconds(String landing) {
    return results.of("rebuild", landing, SECONDS).stream()
        .mapToDouble(series -> series.median() / series.size())
        .max();
  }

  private OptionalDouble over(String benchmark, String other) {
    return both(largest(benchmark, other), largest(benchmark, "product"), (a, b) -> a / b);
  }

  private OptionalDouble under(String benchmark, String other) {
    return both(largest(benchmark, "product"), largest(benchmark, other), (a, b) -> a / b);
  }

  private OptionalDouble above(String subject, String other) {
    return both(daily(subject), daily(other), (a, b) -> a - b);
  }

  private OptionalDouble growth() {
    return results.of("daily", "small", SECONDS).size() < 2
        ? OptionalDouble.empty()
        : both(
            daily("small"),
            results.smallest("daily", "small", SECONDS),
            (large, small) -> large / small);
  }

  private OptionalDouble daily(String subject) {
    return largest("daily", subject);
  }

  private OptionalDouble largest(String benchmark, String subject) {
    return results.largest(benchmark, subject, SECONDS);
  }

  static OptionalDouble both(OptionalDouble a, OptionalDouble b, DoubleBinaryOperator how) {
    return a.isPresent() && b.isPresent()
        ? OptionalDouble.of(how.applyAsDouble(a.getAsDouble(), b.getAsDouble()))
        : OptionalDouble.empty();
  }
}
