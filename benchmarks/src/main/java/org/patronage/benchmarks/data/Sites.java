package org.patronage.benchmarks.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.patronage.adapters.spark.SparkEngine;
import org.patronage.benchmarks.Trial;

/** Makes sites. What stands is used again: sources for good, tables until they are forgotten. */
public record Sites(Trial trial, SparkEngine spark) {
  private static final String MARKER = ".tables";

  /** Where a site has its lookup alone. */
  static final String LOOKUP = "lookup";

  /** A site of these people with MVI and PT. */
  public Site sources(Population people) throws IOException {
    String name = "site-%d-%d-%d".formatted(people.persons(), people.newcomers(), people.seed());
    Site site = new Site(trial.folder(name));
    trial.say("inputs in %s", site.home());
    new SourceData(spark.session(), site, people).write();
    return site;
  }

  /** A site of these people with a history too. */
  public Site with(Population people) throws IOException {
    Site site = sources(people);
    Path marker = site.home().resolve(MARKER);
    if (!Files.exists(marker)) {
      trial.say("tables of %,d persons", people.persons());
      new SeededTables(spark, site, people).write();
      Files.createFile(marker);
    }
    return site;
  }

  /** Has tables made anew, since the product that made them may be another one by now. */
  public static void forgetTables(Path work) throws IOException {
    if (!Files.exists(work)) {
      return;
    }
    try (Stream<Path> sites = Files.list(work)) {
      for (Path site : (Iterable<Path>) sites::iterator) {
        Files.deleteIfExists(site.resolve(MARKER));
        Folders.removed(site.resolve(LOOKUP));
      }
    }
  }
}
