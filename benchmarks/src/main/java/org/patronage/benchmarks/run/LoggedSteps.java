package org.patronage.benchmarks.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.patronage.application.run.RunRecord;
import org.patronage.benchmarks.Trial;
import org.patronage.benchmarks.figures.Series;

/** What the product's own log says of how long each step of a run took. */
record LoggedSteps(RunRecord run) {
  private static final String SECONDS = "seconds";

  /** Records the run and its steps, each as a subject of its own. */
  void record(Trial trial, String name, long size, int turn) {
    trial.record(name, size, SECONDS, turn, run.seconds());
    recordSteps(trial, name, size, turn);
  }

  /** Records its steps alone, of a run of that name. */
  void recordSteps(Trial trial, String name, long size, int turn) {
    steps()
        .forEach(
            (step, took) -> trial.record(Series.subject(name, step), size, SECONDS, turn, took));
  }

  /** Of the feeds, what their files' phases add up to; of the rest, the step itself. */
  private Map<String, Double> steps() {
    Map<String, Double> steps = new LinkedHashMap<>();
    if (run.details().get("patronage_table_detail") instanceof Map<?, ?> table) {
      add(steps, table.get(SECONDS));
    }
    if (run.details().get("records_processed_detail") instanceof List<?> files) {
      for (Object file : files) {
        add(steps, ((Map<?, ?>) file).get(SECONDS));
      }
    }
    return steps;
  }

  private static void add(Map<String, Double> steps, Object seconds) {
    if (seconds instanceof Map<?, ?> map) {
      map.forEach(
          (step, took) ->
              steps.merge(String.valueOf(step), ((Number) took).doubleValue(), Double::sum));
    }
  }
}
