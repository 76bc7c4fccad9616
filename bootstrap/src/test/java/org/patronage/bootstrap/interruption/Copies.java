package org.patronage.bootstrap.interruption;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The backups in a folder, by their manifests: whose copies, and what is in the unchanging ones.
 */
final class Copies {
  private static final List<String> WITHOUT_RUNS = List.of("patronage_unified", "dmdc_checkpoint");
  private static final ObjectMapper JSON = new ObjectMapper();

  private Copies() {}

  static List<String> in(Path folder) {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> backups = Files.list(folder)) {
      return backups
          .filter(Files::isDirectory)
          .map(backup -> backup.resolve("manifest.json"))
          .flatMap(Copies::tables)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> tables(Path manifest) {
    if (!Files.exists(manifest)) {
      return Stream.of("a folder that is no backup");
    }
    try {
      JsonNode tables = JSON.readTree(manifest.toFile()).get("tables");
      return StreamSupport.stream(tables.spliterator(), false).map(Copies::words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String words(JsonNode copy) {
    String table = copy.get("table").asText();
    return WITHOUT_RUNS.contains(table)
        ? table + " " + copy.get("rows") + " " + copy.get("checksum")
        : table;
  }
}
