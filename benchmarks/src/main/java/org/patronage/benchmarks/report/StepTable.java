package org.patronage.benchmarks.report;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.patronage.benchmarks.figures.Results;
import org.patronage.benchmarks.figures.Series;

/**
 * The medians of the steps of runs: a line a step, a column a run and its size.
 *
 * @param series of one benchmark
 */
record StepTable(List<Series> series) {
  /** A run of a size. */
  private record Column(String run, long size) {
    static Column of(Series series) {
      return new Column(series.run(), series.size());
    }

    String title() {
      return String.format(Locale.ROOT, "%s, %,d", run, size);
    }
  }

  /** A step and what is measured of it. */
  private record Line(String step, String measure) {
    static Line of(Series series) {
      return new Line(series.step(), series.measure());
    }

    String title() {
      return measure.equals(Results.SECONDS) || measure.equals(step) ? step : step + ", " + measure;
    }
  }

  /** Nothing where no series is of a step. */
  String text() {
    List<Column> columns = steps().map(Column::of).distinct().toList();
    if (columns.isEmpty()) {
      return "";
    }
    String lines =
        steps()
            .map(Line::of)
            .distinct()
            .map(line -> row(line.title(), columns, column -> cell(line, column)))
            .collect(Collectors.joining());
    return "Their steps: medians, in seconds where no other measure is named.\n\n"
        + row("step", columns, Column::title)
        + row("---", columns, column -> "---:")
        + lines
        + "\n";
  }

  private Stream<Series> steps() {
    return series.stream().filter(Series::isStep);
  }

  private String cell(Line line, Column column) {
    return steps()
        .filter(one -> Line.of(one).equals(line) && Column.of(one).equals(column))
        .findFirst()
        .map(one -> BarChart.number(one.median()))
        .orElse("");
  }

  private static String row(String title, List<Column> columns, Function<Column, String> cell) {
    return columns.stream()
        .map(cell)
        .collect(Collectors.joining(" | ", "| " + title + " | ", " |\n"));
  }
}
