package org.patronage.adapters.spark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.fs.Path;

/** The commits of a table in a folder, by the files of its log, which keep a month of them. */
final class CommitFiles {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HadoopFiles files;
  private final Path log;

  CommitFiles(HadoopFiles files, String table) {
    this.files = files;
    this.log = new Path(new Path(table), "_delta_log");
  }

  /** The commits up to a version, {@code count} at most, the newest first. */
  List<TableCommits.Commit> upTo(long version, int count) throws IOException {
    List<TableCommits.Commit> commits = new ArrayList<>();
    for (long at = version; at >= 0 && commits.size() < count; at--) {
      Optional<TableCommits.Commit> commit = commit(at);
      if (commit.isEmpty()) {
        break; // those before it have gone
      }
      commits.add(commit.get());
    }
    return commits;
  }

  private Optional<TableCommits.Commit> commit(long version) throws IOException {
    Path file = new Path(log, "%020d.json".formatted(version));
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(files.system(file).open(file), StandardCharsets.UTF_8))) {
      String line = lines.readLine();
      while (line != null && !line.startsWith("{\"commitInfo\"")) {
        line = lines.readLine();
      }
      return Optional.of(commit(version, line == null ? "{}" : line));
    } catch (FileNotFoundException e) {
      return Optional.empty();
    }
  }

  private static TableCommits.Commit commit(long version, String line) throws IOException {
    JsonNode info = JSON.readTree(line).path("commitInfo");
    Map<String, String> metrics = new HashMap<>();
    info.path("operationMetrics")
        .properties()
        .forEach(metric -> metrics.put(metric.getKey(), metric.getValue().asText()));
    return TableCommits.commit(
        version,
        info.path("operation").asText(),
        info.path("operationParameters").path("mode").asText(),
        metrics,
        info.path("userMetadata").asText());
  }
}
