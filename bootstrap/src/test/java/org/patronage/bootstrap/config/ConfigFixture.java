package org.patronage.bootstrap.config;

import static org.junit.jupiter.api.Assertions.assertThrows;

import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A configuration file in a folder of the test, and what loading it says. */
record ConfigFixture(Path folder, java.util.Map<String, String> environment) {

  /** The files that users get. */
  static final Path CONF = Path.of("..", "conf");

  /** Every key that a file must name, and nothing else. */
  static final String COMPLETE =
      """
      tables: /t
      exports: /e
      backups: /b
      feeds:
        scd: {path: /scd, begin: 2024-06-30}
        cg: {path: /cg, begin: 2024-12-18}
      pt: {current: /pt}
      mvi: {associations: /a, persons: /p, institutions: /i}
      """;

  static PatronageConfig defaults(String... overrides) {
    return new ConfigurationLoader(java.util.Map.of()).load(Option.none(), List.of(overrides));
  }

  static PatronageConfig shipped(String name) {
    return new ConfigurationLoader(java.util.Map.of())
        .load(Option.some(CONF.resolve(name)), List.empty());
  }

  static Map<String, Setting> written(Path file) {
    return ConfigurationFile.read(file).get();
  }

  /** The file that {@link #load} and {@link #refusal} write. */
  Path file() {
    return folder.resolve("patronage.yaml");
  }

  PatronageConfig load(String yaml, String... overrides) {
    try {
      Files.writeString(file(), yaml);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    return new ConfigurationLoader(environment).load(Option.some(file()), List.of(overrides));
  }

  /** The message, the file's folder cut away. */
  String refusal(String yaml, String... overrides) {
    return assertThrows(ConfigurationException.class, () -> load(yaml, overrides))
        .getMessage()
        .replace(folder + "/", "");
  }
}
