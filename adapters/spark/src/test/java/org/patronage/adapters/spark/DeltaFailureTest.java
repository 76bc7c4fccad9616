package org.patronage.adapters.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.patronage.contract.FailureSuite;
import org.patronage.contract.Technology;

/** Also what breaks below Spark and Delta: files and logs that cannot be read or written. */
@Tag("soak")
class DeltaFailureTest extends FailureSuite {
  private static final Path BROKEN = Path.of("_delta_log/00000000000000000099.json");

  @Override
  protected Technology technology() {
    return SparkTechnology.LOCAL;
  }

  @Test
  void an_index_in_a_broken_parquet_file_fails_the_run() {
    delete("mvi/psa");
    put("mvi/psa/part.parquet", "neither Parquet nor 1000000011");
    mustBeLogged(mustFail("mvi/psa", () -> {}, () -> {}));
  }

  @Test
  void a_pt_table_with_a_broken_log_fails_the_run() {
    delete("pt/current");
    put("pt/current/_delta_log/00000000000000000000.json", "neither JSON nor 1000000011");
    mustBeLogged(mustFail("pt/current", () -> {}, () -> {}));
  }

  @Test
  void a_broken_log_of_the_history_fails_the_run() {
    breaks("patronage_unified");
  }

  @Test
  void a_broken_log_of_the_identity_lookup_fails_the_run() {
    breaks("correlation_lookup");
  }

  @Test
  void a_broken_log_of_the_ledger_fails_the_run() {
    breaks("file_ledger");
  }

  @Test
  void tables_that_cannot_be_reached_fail_the_run_though_no_log_can_say_so() {
    Path tables = root().resolve("home/tables");
    Path aside = root().resolve("home/aside");
    mustFail(
        "home/tables",
        () -> {
          move(tables, aside);
          write(tables, "a file in the place of a folder");
        },
        () -> {
          delete(tables);
          move(aside, tables);
        });
  }

  /** A commit that is no JSON comes after the good ones, and goes again. */
  private void breaks(String table) {
    Path commit = root().resolve("home/tables").resolve(table).resolve(BROKEN);
    mustBeLogged(mustFail("home/tables", () -> write(commit, "no JSON"), () -> delete(commit)));
  }

  private static void write(Path file, String content) {
    try {
      Files.writeString(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void move(Path from, Path to) {
    try {
      Files.move(from, to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
