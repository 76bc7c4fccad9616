package org.patronage.benchmarks.figures;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** What the figures come to: of each benchmark its last trial. */
public final class Results {
  /** What most figures measure. */
  public static final String SECONDS = "seconds";

  private final Map<String, JsonNode> environments = new LinkedHashMap<>();
  private final Map<String, List<JsonNode>> samples = new LinkedHashMap<>();

  /** Reads lines in the order in which they were written. */
  public Results(List<JsonNode> lines) {
    for (JsonNode line : lines) {
      String benchmark = line.get("benchmark").asText();
      if (line.get("kind").asText().equals("environment")) {
        environments.put(benchmark, line);
        samples.put(benchmark, new ArrayList<>());
      } else if (line.get("turn").asInt() > 0) {
        samples.computeIfAbsent(benchmark, none -> new ArrayList<>()).add(line);
      }
    }
  }

  /** The benchmarks that have figures, in the order of their last trials' first lines. */
  public List<String> benchmarks() {
    return List.copyOf(environments.keySet());
  }

  public JsonNode environment(String benchmark) {
    return environments.get(benchmark);
  }

  /** All series of a benchmark, in the order in which they began. */
  public List<Series> series(String benchmark) {
    Map<List<Object>, List<JsonNode>> groups =
        samples.getOrDefault(benchmark, List.of()).stream()
            .collect(
                Collectors.groupingBy(
                    line ->
                        List.of(
                            line.get("subject").asText(),
                            line.get("size").asLong(),
                            line.get("measure").asText()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return groups.entrySet().stream()
        .map(
            group ->
                new Series(
                    (String) group.getKey().get(0),
                    (Long) group.getKey().get(1),
                    (String) group.getKey().get(2),
                    group.getValue().stream().map(line -> line.get("value").asDouble()).toList()))
        .toList();
  }

  /** The median of a subject at the largest size that it was measured at. */
  public OptionalDouble largest(String benchmark, String subject, String measure) {
    return of(benchmark, subject, measure).stream()
        .max(java.util.Comparator.comparingLong(Series::size))
        .map(series -> OptionalDouble.of(series.median()))
        .orElse(OptionalDouble.empty());
  }

  /** That at the smallest size. */
  public OptionalDouble smallest(String benchmark, String subject, String measure) {
    return of(benchmark, subject, measure).stream()
        .min(java.util.Comparator.comparingLong(Series::size))
        .map(series -> OptionalDouble.of(series.median()))
        .orElse(OptionalDouble.empty());
  }

  /** A subject's series, one a size. */
  public List<Series> of(String benchmark, String subject, String measure) {
    return series(benchmark).stream()
        .filter(one -> one.subject().equals(subject) && one.measure().equals(measure))
        .toList();
  }
}
