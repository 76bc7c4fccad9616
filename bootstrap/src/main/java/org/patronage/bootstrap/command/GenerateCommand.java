package org.patronage.bootstrap.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.patronage.bootstrap.progress.Console;
import org.patronage.bootstrap.synthetic.Report;
import org.patronage.bootstrap.synthetic.SyntheticLandingZone;
import org.patronage.bootstrap.synthetic.SyntheticPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes inputs of any size. */
@Command(
    name = "generate",
    mixinStandardHelpOptions = true,
    description = "Makes a synthetic landing zone, no real person in it, for trying and measuring.")
final class GenerateCommand implements Callable<Integer> {
  static final LocalDate FIRST_DAY = LocalDate.of(2024, 12, 27);

  @Spec private CommandSpec spec;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "a folder that is empty or was made by this command")
  private Path out;

  @Option(names = "--people", defaultValue = "1000", description = "Veterans (default 1000)")
  private int people;

  @Option(names = "--days", defaultValue = "14", description = "calendar days (default 14)")
  private int days;

  @Option(names = "--seed", defaultValue = "1", description = "what chance comes from (default 1)")
  private long seed;

  @Option(
      names = "--first-day",
      paramLabel = "DATE",
      description = "day of the first files (default 2024-12-27)")
  private LocalDate firstDay = FIRST_DAY;

  @Override
  public Integer call() {
    Console console = Console.of(spec.commandLine());
    Report report =
        SyntheticLandingZone.write(new SyntheticPlan(people, days, seed, firstDay), out);
    report
        .files()
        .forEach(
            file -> console.out().printf("%,14d  %s%n", file.lines(), out.resolve(file.path())));
    console.out().printf("%,14d  lines in %d files%n", report.lines(), report.files().size());
    console.out().flush();
    return 0;
  }
}
