package org.patronage.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.patronage.benchmarks.data.Sites;
import org.patronage.benchmarks.figures.Figures;
import org.patronage.benchmarks.figures.Goal;
import org.patronage.benchmarks.figures.Goals;
import org.patronage.benchmarks.figures.Results;
import org.patronage.benchmarks.identity.IdentityBenchmark;
import org.patronage.benchmarks.micro.MicroBenchmark;
import org.patronage.benchmarks.report.Page;
import org.patronage.benchmarks.run.Capacity;
import org.patronage.benchmarks.run.DailyBenchmark;
import org.patronage.benchmarks.run.FreshProcess;
import org.patronage.benchmarks.run.Processes;
import org.patronage.benchmarks.run.RebuildBenchmark;
import org.patronage.benchmarks.run.WholeRuns;
import org.patronage.benchmarks.step.MergeBenchmark;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs benchmarks, each in a process of its own. */
@Command(
    name = "benchmarks/run",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Measures the product, and writes the figures as it goes.")
public final class Benchmarks implements Callable<Integer> {
  private static final List<Benchmark> ALL =
      List.of(
          new MicroBenchmark(),
          new MergeBenchmark(),
          new DailyBenchmark(),
          new Processes(),
          new IdentityBenchmark(),
          new RebuildBenchmark(),
          new Capacity(),
          new WholeRuns());

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "NAME",
      description = "one or some of those that --list names, in this order (default: all)")
  private List<String> only = new ArrayList<>();

  @Option(names = "--list", description = "names the benchmarks, and measures nothing")
  private boolean list;

  @Option(
      names = "--report",
      description = "only writes the page anew, and holds the figures against the goals")
  private boolean report;

  @Mixin private Settings settings;

  @Option(names = "--here", hidden = true, description = "measures in this very process")
  private String here;

  @Option(names = "--case", hidden = true, description = "what a fresh process does")
  private String fresh;

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Benchmarks()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    if (list) {
      ALL.forEach(one -> System.out.printf("%-12s %s%n", one.name(), one.about()));
      return 0;
    }
    if (here != null) {
      measure(here);
      return 0;
    }
    if (report) {
      new Page(settings.docs(), ALL).write();
      goals();
      return 0;
    }
    return startAll();
  }

  private void measure(String name) throws Exception {
    Trial trial = new Trial(settings, name);
    if (fresh != null) {
      new FreshProcess(trial).perform(fresh);
      return;
    }
    Benchmark benchmark = named(name);
    trial.environment(benchmark.heap());
    benchmark.measure(trial);
  }

  private int startAll() throws IOException, InterruptedException {
    List<Benchmark> asked = only.isEmpty() ? ALL : only.stream().map(Benchmarks::named).toList();
    List<String> failed = new ArrayList<>();
    if (!settings.keep) {
      Sites.forgetTables(settings.work());
    }
    for (Benchmark benchmark : asked) {
      System.err.println(benchmark.name() + ": " + benchmark.about());
      List<String> arguments = new ArrayList<>(List.of("--here=" + benchmark.name()));
      arguments.addAll(settings.arguments());
      if (Jvm.run(benchmark.heap(), Benchmarks.class, arguments) != 0) {
        failed.add(benchmark.name());
      }
      new Page(settings.docs(), ALL).write();
    }
    goals();
    if (!failed.isEmpty()) {
      System.err.println("Not measured to the end: " + String.join(", ", failed));
    }
    return failed.isEmpty() ? 0 : 1;
  }

  private void goals() {
    Results results = new Results(new Figures(settings.figures()).lines());
    for (Goal goal : new Goals(results).all()) {
      System.out.printf(
          "%-3s %-12s %12s (%s)  %s%n",
          goal.number(), goal.verdict(), goal.measured(), goal.bound(), goal.text());
    }
  }

  private static Benchmark named(String name) {
    return ALL.stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no benchmark is called " + name));
  }
}
