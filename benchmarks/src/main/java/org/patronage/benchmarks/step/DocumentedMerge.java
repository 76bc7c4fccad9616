package org.patronage.benchmarks.step;

import java.nio.file.Path;

/**
 * The same in the shape of the documentation's example: the whole file is the source of the MERGE,
 * with the rows to be inserted once more, and the conditions tell which row changes.
 */
record DocumentedMerge(PlainSql sql, Folder at) implements Contestant {

  @Override
  public String name() {
    return "documentation";
  }

  @Override
  public void prepare(Path tables) {
    at.set(tables);
  }

  @Override
  public void step() {
    sql.ratings();
    sql.versions(at.get()).createOrReplaceTempView("plain_versions");
    sql.merge(at.get(), "plain_versions");
  }
}
