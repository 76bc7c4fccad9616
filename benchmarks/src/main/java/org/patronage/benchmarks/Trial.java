package org.patronage.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.patronage.benchmarks.figures.Figures;
import org.patronage.benchmarks.figures.Sample;

/** One benchmark at work: its sizes, its folder, and where its figures go. */
public final class Trial {
  private final Settings settings;
  private final String benchmark;
  private final Figures figures;

  Trial(Settings settings, String benchmark) {
    this.settings = settings;
    this.benchmark = benchmark;
    this.figures = new Figures(settings.figures());
  }

  /** A size at the scale of this trial; 1,000 at least, and a multiple of that. */
  public long scaled(long full) {
    return Math.max(1, Math.round(full * settings.scale / 1000)) * 1000;
  }

  /** Whether the figures are those that the goals speak of. */
  public boolean isFullSize() {
    return settings.scale == 1;
  }

  public long seed() {
    return settings.seed;
  }

  public int turns() {
    return settings.turns;
  }

  /**
   * Has a fresh process do one case of this benchmark, to its end.
   *
   * @param what as the process understands it
   * @throws IllegalStateException if it ends with another status than 0
   */
  public void inFreshProcess(String heap, String what) throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(List.of("--here=" + benchmark, "--case=" + what));
    arguments.addAll(settings.arguments());
    int status = Jvm.run(heap, Benchmarks.class, arguments);
    if (status != 0) {
      throw new IllegalStateException("the process of " + what + " ended with status " + status);
    }
  }

  /** The source tree. */
  public Path home() {
    return Settings.home();
  }

  /** A folder for data, made if it is missing. */
  public Path folder(String name) throws IOException {
    return Files.createDirectories(settings.work().resolve(name));
  }

  /** Records what the processes and the machine are. */
  public void environment(String heap) {
    figures.append(new Environment(settings, heap).of(benchmark));
  }

  /** Records a figure, and shows it. */
  public void record(String subject, long size, String measure, int turn, double value) {
    figures.append(
        new Sample(benchmark, settings.scale, subject, size, measure, turn, value).cells());
    say("%-16s %,12d  turn %d  %s %,.3f", subject, size, turn, measure, value);
  }

  /** Says what it is at. */
  public void say(String text, Object... values) {
    System.err.printf(
        Locale.ROOT, "  [%s] %s%n", benchmark, String.format(Locale.ROOT, text, values));
  }
}
