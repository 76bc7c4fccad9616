package org.patronage.benchmarks.micro;

import java.util.Collection;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.patronage.benchmarks.Benchmark;
import org.patronage.benchmarks.Trial;

/** The domain's rules, by JMH, in processes that JMH starts. */
public final class MicroBenchmark implements Benchmark {
  private static final String ALLOCATED = "gc.alloc.rate.norm";

  @Override
  public String name() {
    return "micro";
  }

  @Override
  public String about() {
    return "the domain's rules one at a time: nanoseconds and allocated bytes";
  }

  @Override
  public String heap() {
    return "1g";
  }

  /** Below the full size for one short iteration each, to see that it works. */
  @Override
  public void measure(Trial trial) throws RunnerException {
    var options =
        new OptionsBuilder()
            .include(DomainRules.class.getName())
            .addProfiler(GCProfiler.class)
            .jvmArgs("-Xmx1g");
    Options chosen =
        trial.isFullSize()
            ? options.build()
            : options.forks(1).warmupIterations(1).measurementIterations(1).build();
    Collection<RunResult> results = new Runner(chosen).run();
    for (RunResult result : results) {
      String subject = subject(result.getParams().getBenchmark());
      int turn = 0;
      for (var fork : result.getBenchmarkResults()) {
        for (var iteration : fork.getIterationResults()) {
          turn++;
          trial.record(subject, 1, "nanoseconds", turn, iteration.getPrimaryResult().getScore());
          Result<?> allocated = iteration.getSecondaryResults().get(ALLOCATED);
          if (allocated != null) {
            trial.record(subject, 1, "bytes", turn, allocated.getScore());
          }
        }
      }
    }
  }

  private static String subject(String benchmark) {
    return benchmark.substring(benchmark.lastIndexOf('.') + 1);
  }
}
