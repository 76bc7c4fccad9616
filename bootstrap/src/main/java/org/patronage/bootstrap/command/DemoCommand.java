package org.patronage.bootstrap.command;

import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import org.patronage.application.run.RunMode;
import org.patronage.application.run.RunReport;
import org.patronage.application.run.RunRequest;
import org.patronage.bootstrap.config.ConfigurationLoader;
import org.patronage.bootstrap.config.PatronageConfig;
import org.patronage.bootstrap.progress.Console;
import org.patronage.bootstrap.progress.RunSummary;
import org.patronage.bootstrap.synthetic.SyntheticLandingZone;
import org.patronage.bootstrap.synthetic.SyntheticPlan;
import org.patronage.bootstrap.wiring.Application;
import org.patronage.domain.calendar.RunClock;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows the whole job on synthetic inputs. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Makes a synthetic landing zone in ./patronage-data, no real person in it, runs a rebuild",
      "and daily updates over it, and says what to look at next."
    })
final class DemoCommand implements Callable<Integer> {
  private static final Path HOME = Path.of("patronage-data");
  private static final LocalDate FIRST_DAY = LocalDate.of(2024, 12, 31);
  private static final int MANY = 20_000;
  private static final int HOUR = 14;

  @Spec private CommandSpec spec;

  @CommandLine.Option(
      names = "--people",
      defaultValue = "1000",
      description = "Veterans (default 1000)")
  private int people;

  @CommandLine.Option(
      names = "--days",
      defaultValue = "8",
      description = "calendar days (default 8)")
  private int days;

  @Override
  public Integer call() {
    Console console = Console.of(spec.commandLine());
    SyntheticPlan plan = new SyntheticPlan(people, days, 1, FIRST_DAY);
    long lines = SyntheticLandingZone.write(plan, HOME).lines();
    console.out().printf("Made %,d lines of synthetic input in ./%s%n%n", lines, HOME);
    try (Application application = Application.of(config(), console.progress())) {
      // Not on the month's first day, which asks for a backup and shows nothing more.
      run(application, RunMode.REBUILD, FIRST_DAY.plusDays(2), console);
      plan.feedDays()
          .tail()
          .forEach(day -> run(application, RunMode.UPDATE, day.plusDays(1), console));
    }
    console.out().println(NEXT);
    console.out().flush();
    return 0;
  }

  /** The local one; for data as small as this, compiling every query costs more than it saves. */
  private PatronageConfig config() {
    List<String> interpreted =
        List.of(
            "spark.sql.codegen.wholeStage=false",
            "spark.sql.codegen.factoryMode=NO_CODEGEN",
            "spark.sql.adaptive.enabled=false");
    return new ConfigurationLoader(System.getenv())
        .load(Option.none(), people > MANY ? List.empty() : interpreted);
  }

  private static void run(Application application, RunMode mode, LocalDate day, Console console) {
    RunClock clock = new RunClock(day.atTime(HOUR, 0).toInstant(ZoneOffset.UTC));
    console.out().printf("%s %s%n", day, mode == RunMode.REBUILD ? "rebuild" : "update");
    console.out().flush();
    Instant start = Instant.now();
    RunReport report =
        application.run(new RunRequest(RunIds.next(clock), mode, clock, HashSet.empty()));
    new RunSummary(report, start, Instant.now()).print(console);
    console.out().println();
  }

  private static final String NEXT =
      """
      The tables are in ./patronage-data/tables. Look at them:
        ./patronage sql "SELECT Batch_CD, RecordStatus, count(*) FROM patronage_unified GROUP BY ALL"
        ./patronage sql "SELECT name, status, lines_read, created, changed FROM file_ledger"
        ./patronage sql "SELECT name, line, rules FROM quarantine"
        ./patronage log
      The files for DMDC are in ./patronage-data/exports.
      Take what lands next in ./patronage-data/landing: ./patronage run""";
}
