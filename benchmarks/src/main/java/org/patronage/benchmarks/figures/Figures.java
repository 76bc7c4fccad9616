package org.patronage.benchmarks.figures;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;

/**
 * The file of figures: a JSON object a line, added as soon as it is known, never changed. An {@code
 * environment} opens a trial of a benchmark, {@code sample}s follow; of a benchmark the last trial
 * counts.
 */
public record Figures(Path file) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Adds a line.
   *
   * @throws UncheckedIOException if it cannot be written
   */
  public void append(Map<String, Object> cells) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(
          file,
          JSON.writeValueAsString(cells) + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All lines, in their order; none where there is no file. */
  public List<JsonNode> lines() {
    if (!Files.exists(file)) {
      return List.of();
    }
    try (var lines = Files.lines(file)) {
      return lines.filter(line -> !line.isBlank()).map(Figures::parse).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode parse(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new UncheckedIOException("no figure: " + line, e);
    }
  }
}
