package org.patronage.benchmarks;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** What all benchmarks are told. */
final class Settings {
  @Option(
      names = "--scale",
      defaultValue = "1",
      description = "share of every size, such as 0.01 for trying it out (default 1)")
  double scale;

  @Option(names = "--seed", defaultValue = "1", description = "what chance comes from (default 1)")
  long seed;

  @Option(
      names = "--turns",
      defaultValue = "5",
      description = "how often each is timed, after one that is not (default 5)")
  int turns;

  @Option(
      names = "--work",
      paramLabel = "DIR",
      description = "where data is made, some 20 GB at full size (default benchmarks/target/work)")
  Path work;

  @Option(
      names = "--docs",
      paramLabel = "DIR",
      description =
          "where figures and page go (default docs at full size, else benchmarks/target/docs)")
  Path docs;

  @Option(names = "--keep", description = "uses the tables again that a former call made")
  boolean keep;

  /** The source tree. */
  static Path home() {
    return Path.of(System.getProperty("patronage.home", "."));
  }

  Path work() {
    return work == null ? home().resolve("benchmarks/target/work") : work.toAbsolutePath();
  }

  /** The figures of the documentation are those at full size; trials have a place of their own. */
  Path docs() {
    return docs == null
        ? home().resolve(scale == 1 ? "docs" : "benchmarks/target/docs")
        : docs.toAbsolutePath();
  }

  Path figures() {
    return docs().resolve("benchmarks").resolve("figures.jsonl");
  }

  /** These settings for another process. */
  List<String> arguments() {
    return List.of(
        "--scale=" + scale,
        "--seed=" + seed,
        "--turns=" + turns,
        "--work=" + work(),
        "--docs=" + docs());
  }
}
