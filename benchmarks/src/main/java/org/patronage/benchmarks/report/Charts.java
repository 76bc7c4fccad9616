package org.patronage.benchmarks.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.patronage.benchmarks.figures.Results;
import org.patronage.benchmarks.figures.Series;
import org.patronage.benchmarks.report.BarChart.Bar;
import org.patronage.benchmarks.report.BarChart.Part;

/** Which series of a benchmark become which bars. */
record Charts(Results results) {
  /** Steps that hold other steps, which are drawn instead. */
  private static final List<String> HOLDING = List.of("CG", "SCD", "CG seed", "PT", "unresolved");

  /** The chart of a benchmark, none where it has no figures of time. */
  Optional<BarChart> of(String benchmark, String title) {
    String measure = benchmark.equals("micro") ? "nanoseconds" : Results.SECONDS;
    List<Series> all =
        results.series(benchmark).stream().filter(one -> one.measure().equals(measure)).toList();
    List<Series> whole = all.stream().filter(one -> !one.isStep()).toList();
    if (whole.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new BarChart(
            title,
            measure,
            whole.stream().filter(one -> one.size() > 0).map(one -> bar(one, all)).toList()));
  }

  private static Bar bar(Series series, List<Series> all) {
    String label = series.subject();
    if (series.size() > 1) {
      label += String.format(Locale.ROOT, ", %,d", series.size());
    }
    Map<String, Double> steps = steps(series, all);
    List<Part> parts =
        steps.isEmpty()
            ? List.of(new Part("", series.median()))
            : steps.entrySet().stream()
                .map(step -> new Part(step.getKey(), step.getValue()))
                .toList();
    return new Bar(label, parts, series.least(), series.most());
  }

  /** The steps of a run, and what is left of it. */
  private static Map<String, Double> steps(Series run, List<Series> all) {
    Map<String, Double> steps = new LinkedHashMap<>();
    all.stream()
        .filter(one -> one.isStep() && one.size() == run.size() && one.run().equals(run.subject()))
        .forEach(one -> steps.put(one.step(), one.median()));
    HOLDING.forEach(steps::remove);
    if (!steps.isEmpty()) {
      double known = steps.values().stream().mapToDouble(Double::doubleValue).sum();
      steps.put("other", Math.max(0, run.median() - known));
    }
    return steps;
  }
}
