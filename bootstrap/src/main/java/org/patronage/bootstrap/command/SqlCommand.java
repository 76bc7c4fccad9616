package org.patronage.bootstrap.command;

import java.util.concurrent.Callable;
import org.patronage.adapters.spark.SparkEngine;
import org.patronage.bootstrap.config.PatronageConfig;
import org.patronage.bootstrap.progress.Console;
import org.patronage.bootstrap.text.RowFormat;
import org.patronage.bootstrap.wiring.Tables;
import org.patronage.domain.InvalidRequestException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Asks the tables. */
@Command(
    name = "sql",
    mixinStandardHelpOptions = true,
    description = {
      "Asks the tables, under their names, read-only: patronage_unified, correlation_lookup,",
      "duplicate_correlations, file_ledger, quarantine, unresolved_records, late_versions,",
      "dmdc_checkpoint, dmdc_extracts, dmdc_extract_records, patronage_pipeline_log."
    })
final class SqlCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ConfigurationOptions configuration;

  @Option(
      names = "--format",
      defaultValue = "table",
      description = "table (default), csv, json or jsonl")
  private String format;

  @Parameters(paramLabel = "QUERY", description = "one SELECT, quoted for the shell")
  private String query;

  @Override
  public Integer call() {
    RowFormat rows =
        RowFormat.parse(format).getOrElseThrow(problem -> new InvalidRequestException(problem));
    PatronageConfig config = configuration.loadLasting("ask");
    Console console = Console.of(spec.commandLine());
    try (SparkEngine spark = SparkEngine.take(config.spark().settings().toJavaMap())) {
      Tables.of(config, spark)
          .ask(query, (header, cells) -> rows.write(header, cells, console.out()));
    }
    return 0;
  }
}
