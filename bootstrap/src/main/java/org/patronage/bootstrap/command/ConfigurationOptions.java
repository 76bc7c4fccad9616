package org.patronage.bootstrap.command;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.util.ArrayList;
import org.patronage.bootstrap.config.ConfigurationLoader;
import org.patronage.bootstrap.config.PatronageConfig;
import org.patronage.bootstrap.config.Storage;
import org.patronage.domain.InvalidRequestException;

/** The options by which a command is told its configuration. */
final class ConfigurationOptions {
  @picocli.CommandLine.Option(
      names = "--config",
      paramLabel = "FILE",
      description = "the configuration, YAML; by default everything is under ./patronage-data")
  private Path file;

  @picocli.CommandLine.Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "overrides one key of the configuration, such as feeds.scd.path=/landing/scd")
  private java.util.List<String> overrides = new ArrayList<>();

  /**
   * The configuration.
   *
   * @throws org.patronage.bootstrap.config.ConfigurationException if anything in it is wrong
   */
  PatronageConfig load(List<String> further) {
    return new ConfigurationLoader(System.getenv())
        .load(Option.of(file), List.ofAll(overrides).appendAll(further));
  }

  /**
   * The configuration, for what needs tables that outlast a run.
   *
   * @param purpose what is to be done with them, a verb
   * @throws InvalidRequestException if nothing lasts, as in memory
   */
  PatronageConfig loadLasting(String purpose) {
    PatronageConfig config = load(List.empty());
    if (config.storage() == Storage.MEMORY) {
      throw new InvalidRequestException(
          "storage: memory keeps nothing after a run, so there is nothing to %s; use delta"
              .formatted(purpose));
    }
    return config;
  }
}
