package org.patronage.bootstrap.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.patronage.bootstrap.synthetic.SyntheticLandingZone;
import org.patronage.bootstrap.synthetic.SyntheticPlan;
import picocli.CommandLine;

/** Commands over a small landing zone, and what they printed. */
abstract class GivenCommands {
  static final String FRIDAY = "2025-01-03T14:00:00Z";
  private static final LocalDate FIRST_DAY = LocalDate.of(2024, 12, 31);

  @TempDir Path root;
  final StringWriter out = new StringWriter();
  final StringWriter err = new StringWriter();

  @BeforeEach
  void aLandingZone() {
    SyntheticLandingZone.write(new SyntheticPlan(60, 4, 7, FIRST_DAY), root.resolve("in"));
  }

  final int run(String... arguments) {
    return patronage(configured("run", arguments));
  }

  final int undo(String file, String... options) {
    List<String> all = new ArrayList<>(List.of(file, "--as-of", FRIDAY));
    all.addAll(List.of(options));
    return patronage(configured("undo", all.toArray(String[]::new)));
  }

  final int quarantine(String command, String... arguments) {
    List<String> all = new ArrayList<>(List.of("quarantine"));
    all.addAll(List.of(configured(command, arguments)));
    return patronage(all.toArray(String[]::new));
  }

  final int sql(String... arguments) {
    return patronage(configured("sql", arguments));
  }

  final String[] configured(String command, String... arguments) {
    Path in = root.resolve("in");
    List<String> all = new ArrayList<>(List.of(command));
    for (String setting :
        List.of(
            "tables=" + root.resolve("tables"),
            "exports=" + root.resolve("exports"),
            "backups=" + root.resolve("backups"),
            "spark.sql.codegen.wholeStage=false",
            "spark.sql.codegen.factoryMode=NO_CODEGEN",
            "spark.sql.adaptive.enabled=false",
            "spark.sql.shuffle.partitions=1",
            "feeds.scd.path=" + in.resolve("landing/scd"),
            "feeds.cg.path=" + in.resolve("landing/cg"),
            "feeds.cg.seed=" + in.resolve("seed/cg_seed.csv"),
            "pt.seed=" + in.resolve("pt/seed"),
            "pt.current=" + in.resolve("pt/current"),
            "mvi.associations=" + in.resolve("mvi/psa"),
            "mvi.persons=" + in.resolve("mvi/person"),
            "mvi.institutions=" + in.resolve("mvi/institution"))) {
      all.addAll(List.of("--set", setting));
    }
    all.addAll(List.of(arguments));
    return all.toArray(String[]::new);
  }

  final int patronage(String... arguments) {
    CommandLine line = PatronageCommand.line();
    line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    return line.execute(arguments);
  }
}
