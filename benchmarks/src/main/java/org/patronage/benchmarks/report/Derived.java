package org.patronage.benchmarks.report;

import static org.patronage.benchmarks.figures.Results.SECONDS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.patronage.benchmarks.figures.Results;
import org.patronage.benchmarks.figures.Series;

/** What a million rows and a file cost, from the figures, for the page about scaling. */
record Derived(Results results) {
  private static final String BEGIN = "<!-- derived figures, written by benchmarks/run -->\n";
  private static final String END = "<!-- end of derived figures -->";
  private static final double MILLION = 1e6;
  private static final int SERIES = 30;

  /** A line of the table. */
  private record Line(String what, OptionalDouble seconds, String from) {
    String text() {
      String value = seconds.isEmpty() ? "–" : BarChart.number(seconds.getAsDouble()) + " s";
      return "| %s | %s | %s |\n".formatted(what, value, from);
    }
  }

  /** Writes the table into a page, where there is one with its marks. */
  void writeInto(Path page) throws IOException {
    if (!Files.exists(page)) {
      return;
    }
    String text = Files.readString(page);
    int begin = text.indexOf(BEGIN);
    int end = text.indexOf(END);
    if (begin >= 0 && end > begin) {
      Files.writeString(
          page, text.substring(0, begin + BEGIN.length()) + table() + text.substring(end));
    }
  }

  private String table() {
    StringBuilder table = new StringBuilder("| | on two cores | derived from |\n|---|---:|---|\n");
    lines().forEach(line -> table.append(line.text()));
    return table.toString();
  }

  private List<Line> lines() {
    OptionalDouble merge = perMillion("merge", "product");
    OptionalDouble identity = perMillion("identity", "product");
    return List.of(
        new Line("a run with nothing to do", largest("daily", "nothing"), "daily"),
        new Line("a million lines into a large history, 5 % changed", merge, "merge"),
        new Line(
            "a million lines of a rebuild: read", perMillion("rebuild", "single: read"), "rebuild"),
        new Line("… plan", perMillion("rebuild", "single: plan"), "rebuild"),
        new Line("… write", perMillion("rebuild", "single: write"), "rebuild"),
        new Line("a thousand files, beyond their lines", thousandFiles(), "rebuild"),
        new Line("a million associations correlated", identity, "identity"),
        new Line(
            "a million records exported, with 2 GB",
            perMillion("capacity", "export in 2 GB"),
            "capacity"),
        new Line(
            "a small file: each million persons more in the history", perMillionPersons(), "daily"),
        new Line(
            "200 million lines into 400 million active rows, in proportion",
            times(merge, 200),
            "merge"),
        new Line("a billion associations, in proportion", times(identity, 1000), "identity"));
  }

  /** What thirty files take longer than one with the same number of lines, for a thousand. */
  private OptionalDouble thousandFiles() {
    OptionalDouble series = largest("rebuild", "series-" + SERIES);
    OptionalDouble single = largest("rebuild", "single");
    return series.isPresent() && single.isPresent()
        ? OptionalDouble.of((series.getAsDouble() - single.getAsDouble()) / (SERIES - 1) * 1000)
        : OptionalDouble.empty();
  }

  private OptionalDouble perMillionPersons() {
    List<Series> sizes =
        results.of("daily", "small", SECONDS).stream()
            .sorted(Comparator.comparingLong(Series::size))
            .toList();
    if (sizes.size() < 2) {
      return OptionalDouble.empty();
    }
    Series small = sizes.get(0);
    Series large = sizes.get(sizes.size() - 1);
    return OptionalDouble.of(
        (large.median() - small.median()) / (large.size() - small.size()) * MILLION);
  }

  private OptionalDouble perMillion(String benchmark, String subject) {
    return results.of(benchmark, subject, SECONDS).stream()
        .max(Comparator.comparingLong(Series::size))
        .map(series -> OptionalDouble.of(series.median() / series.size() * MILLION))
        .orElse(OptionalDouble.empty());
  }

  private OptionalDouble largest(String benchmark, String subject) {
    return results.largest(benchmark, subject, SECONDS);
  }

  private static OptionalDouble times(OptionalDouble value, double factor) {
    return value.isPresent()
        ? OptionalDouble.of(value.getAsDouble() * factor)
        : OptionalDouble.empty();
  }
}
