package org.patronage.benchmarks.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.patronage.benchmarks.Benchmark;
import org.patronage.benchmarks.figures.Figures;
import org.patronage.benchmarks.figures.Goal;
import org.patronage.benchmarks.figures.Goals;
import org.patronage.benchmarks.figures.Results;
import org.patronage.benchmarks.figures.Series;

/**
 * The page of all figures: {@code benchmarks.md} in a folder, its charts and the figures' file in
 * {@code benchmarks} below it.
 */
public record Page(Path docs, List<Benchmark> benchmarks) {

  /** Writes page and charts from the figures that stand, and what follows from them for scaling. */
  public void write() throws IOException {
    Path folder = Files.createDirectories(docs.resolve("benchmarks"));
    Results results = new Results(new Figures(folder.resolve("figures.jsonl")).lines());
    StringBuilder page = new StringBuilder(Prose.HEAD);
    page.append(goals(new Goals(results).all()));
    for (Benchmark benchmark : benchmarks) {
      if (results.benchmarks().contains(benchmark.name())) {
        page.append(section(results, benchmark, folder));
      }
    }
    Files.writeString(docs.resolve("benchmarks.md"), page);
    new Derived(results).writeInto(docs.resolve("scaling.md"));
  }

  private static String goals(List<Goal> goals) {
    StringBuilder table =
        new StringBuilder("## Goals\n\n| | goal | measured | asked | |\n|---|---|---:|---:|---|\n");
    for (Goal goal : goals) {
      table.append(
          "| %s | %s | %s | %s | %s |\n"
              .formatted(
                  goal.number(), goal.text(), goal.measured(), goal.bound(), goal.verdict()));
    }
    return table.append('\n').append(unmet(goals)).toString();
  }

  /** What is known of goals that the figures do not show. */
  private static String unmet(List<Goal> goals) {
    String remarks =
        goals.stream()
            .filter(Goal::isMissed)
            .map(Goal::group)
            .distinct()
            .map(Remarks::of)
            .flatMap(Optional::stream)
            .collect(Collectors.joining("\n"));
    return remarks.isEmpty() ? "" : "### What is not met, and what was tried\n\n" + remarks + "\n";
  }

  private static String section(Results results, Benchmark benchmark, Path folder)
      throws IOException {
    String name = benchmark.name();
    StringBuilder section = new StringBuilder();
    section.append("## %s\n\n".formatted(Prose.title(name)));
    section.append(Prose.of(name)).append('\n');
    section.append(environment(results.environment(name)));
    Optional<BarChart> chart = new Charts(results).of(name, Prose.title(name));
    if (chart.isPresent()) {
      Files.writeString(folder.resolve(name + ".svg"), chart.get().svg());
      section.append("![%s](benchmarks/%s.svg)\n\n".formatted(Prose.title(name), name));
    }
    List<Series> series = results.series(name);
    section.append("| what | size | measure | median | least | most | turns |\n");
    section.append("|---|---:|---|---:|---:|---:|---:|\n");
    series.stream().filter(one -> !one.isStep()).forEach(one -> section.append(row(one)));
    return section.append('\n').append(new StepTable(series).text()).toString();
  }

  private static String row(Series series) {
    return String.format(
        Locale.ROOT,
        "| %s | %s | %s | %s | %s | %s | %d |%n",
        series.subject(),
        series.size() > 1 ? String.format(Locale.ROOT, "%,d", series.size()) : "",
        series.measure(),
        BarChart.number(series.median()),
        BarChart.number(series.least()),
        BarChart.number(series.most()),
        series.values().size());
  }

  private static String environment(JsonNode at) {
    return String.format(
        Locale.ROOT,
        "%s, scale %s, seed %d: %s, %d cores, %d GB, heap %s; %s, Java %s, Spark %s, Delta %s, commit %s.%n%n",
        at.get("at").asText().substring(0, 10),
        at.get("scale").asText(),
        at.get("seed").asLong(),
        at.get("processor").asText(),
        at.get("cores").asInt(),
        at.get("memory_gb").asInt(),
        at.get("heap").asText(),
        at.get("system").asText(),
        at.get("java").asText(),
        at.get("spark").asText(),
        at.get("delta").asText(),
        at.get("commit").asText());
  }
}
