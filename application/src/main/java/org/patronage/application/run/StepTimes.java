package org.patronage.application.run;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import org.patronage.application.delivery.LedgerEntry;

/**
 * Times the steps of a run, and of each delivery its phases: each lasts until the next one begins.
 * Another listener hears all that this one hears. For one run at a time.
 */
public final class StepTimes implements RunListener {
  private final RunListener other;
  private final InstantSource stopwatch;
  private final Lap steps = new Lap();
  private final Lap phases = new Lap();
  private Map<String, Map<String, Double>> deliveries = LinkedHashMap.empty();

  /**
   * @param stopwatch tells the time that passes, not the run's clock
   */
  public StepTimes(RunListener other, InstantSource stopwatch) {
    this.other = other;
    this.stopwatch = stopwatch;
  }

  InstantSource stopwatch() {
    return stopwatch;
  }

  /** Forgets the run before. */
  void begin() {
    steps.clear();
    phases.clear();
    deliveries = LinkedHashMap.empty();
  }

  /** The run so far; the step that it is at ends here. */
  StepSeconds seconds() {
    steps.end();
    return new StepSeconds(steps.seconds, deliveries);
  }

  @Override
  public void step(String name) {
    phases.clear();
    steps.next(name);
    other.step(name);
  }

  @Override
  public void file(String name, int number, int total) {
    phases.clear();
    other.file(name, number, total);
  }

  @Override
  public void phase(Phase phase) {
    phases.next(phase.name().toLowerCase(Locale.ROOT));
    other.phase(phase);
  }

  @Override
  public void done(LedgerEntry entry) {
    phases.end();
    deliveries = deliveries.put(entry.id(), phases.seconds);
    phases.clear();
    other.done(entry);
  }

  /** What comes one after another, with the time that each took; the same again adds up. */
  private final class Lap {
    private static final double MILLIS = 1000;

    private Map<String, Double> seconds = LinkedHashMap.empty();
    private String name = "";
    private Instant since = Instant.EPOCH;

    void next(String next) {
      end();
      name = next;
      since = stopwatch.instant();
    }

    void end() {
      if (!name.isEmpty()) {
        double passed = Duration.between(since, stopwatch.instant()).toMillis() / MILLIS;
        seconds = seconds.put(name, passed, Double::sum);
        name = "";
      }
    }

    void clear() {
      seconds = LinkedHashMap.empty();
      name = "";
    }
  }
}
